import { useRef, useState } from "react";
import { formatMoney, type Money } from "#app/commerce/kernel/money.ts";
import { Card } from "#app/ui/card.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { MoneyField } from "#app/ui/money-field.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { useWords } from "../../use-words.ts";
import { returnMessages } from "./messages.ts";
import type { ReturnView } from "./types.ts";

/** What is given back: what was paid for these units, until somebody types another amount. */
export function RefundCard(props: {
  /** Minor units. */
  proposed: number;
  refundable: Money;
  /** What may be given back beside the goods, and the codes of what is. */
  fees: ReturnView["fees"];
  ticked: readonly string[];
  onTick: (ticked: string[]) => void;
  mayRefund: boolean;
  /** Minor units; undefined while what is typed is no amount; null: as proposed. */
  onChange: (amount: number | undefined | null) => void;
  error: string | undefined;
}) {
  const { proposed, refundable, fees, ticked, onTick, mayRefund, onChange, error } = props;
  const t = useWords(returnMessages);
  const { locale } = useLocaleValue();
  const [isOwn, setOwn] = useState(false);
  // The field follows the proposal as long as nobody wrote into it.
  const shown = useRef(proposed);
  if (!isOwn) shown.current = Math.min(proposed, refundable.amount);
  const words = (amount: number) => formatMoney({ ...refundable, amount }, locale);
  return (
    <Card title={t("refund")}>
      {refundable.amount === 0 && <p className="text-soft">{t("nothingPaid")}</p>}
      {refundable.amount > 0 && !mayRefund && <p className="text-soft">{t("notYours")}</p>}
      {refundable.amount > 0 && mayRefund && (
        <div className="flex flex-col gap-3">
          {fees.length > 0 && (
            <fieldset className="flex flex-col gap-2">
              <legend className="mb-1 text-sm text-soft">{t("fees")}</legend>
              {fees.map(({ code, name, amount }) => (
                <Checkbox
                  key={code}
                  label={
                    <span className="wrap-anywhere">
                      {name} · <MoneyText value={amount} />
                    </span>
                  }
                  checked={ticked.includes(code)}
                  onChange={(checked) => onTick(checked ? [...ticked, code] : ticked.filter((each) => each !== code))}
                />
              ))}
            </fieldset>
          )}
          <div className="text-sm text-soft">
            <p>{t("proposed", { amount: words(proposed) })}</p>
            <p>{t("most", { amount: words(refundable.amount) })}</p>
          </div>
          <MoneyField
            key={shown.current}
            label={t("amount")}
            description={t("refundHint")}
            currency={refundable.currency}
            defaultAmount={shown.current}
            onAmountChange={(amount) => {
              setOwn(true);
              onChange(amount === null ? 0 : amount);
            }}
            error={error}
          />
        </div>
      )}
    </Card>
  );
}
