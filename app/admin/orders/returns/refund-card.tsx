import { useRef, useState } from "react";
import { formatMoney, type Money } from "#app/commerce/kernel/money.ts";
import { Card } from "#app/ui/card.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { MoneyField } from "#app/ui/money-field.tsx";
import { useWords } from "../../use-words.ts";
import { returnMessages } from "./messages.ts";

/** What is given back: what was paid for these units, until somebody types another amount. */
export function RefundCard(props: {
  /** Minor units. */
  proposed: number;
  refundable: Money;
  mayRefund: boolean;
  /** Minor units; undefined while what is typed is no amount; null: as proposed. */
  onChange: (amount: number | undefined | null) => void;
  error: string | undefined;
}) {
  const { proposed, refundable, mayRefund, onChange, error } = props;
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
