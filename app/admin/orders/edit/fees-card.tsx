import { Plus, Trash2 } from "lucide-react";
import { useRef } from "react";
import type { Currency } from "#app/commerce/kernel/money.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { IconButton } from "#app/ui/icon-button.tsx";
import { MoneyField } from "#app/ui/money-field.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { useWords } from "../../use-words.ts";
import { editMessages } from "./messages.ts";
import type { AddedFee, DraftFee, OrderDraft } from "./types.ts";

type Fees = Pick<OrderDraft, "fees" | "added">;

/** What an order costs beside its goods and their delivery: what answers added is taken off here, what was agreed on is added. */
export function FeesCard(props: {
  /** Those that there were when the writing began. */
  fees: readonly DraftFee[];
  draft: Fees;
  currency: Currency;
  /** Without, fees are read and stay as they are. */
  mayPrice: boolean;
  onChange: (change: Partial<Fees>) => void;
  errorAt: (pointer: string) => string | undefined;
}) {
  const { fees, draft, currency, mayPrice, onChange, errorAt } = props;
  const t = useWords(editMessages);
  const count = useRef(0);
  const fresh = useRef<string>();
  // One that a colleague took off meanwhile stays in sight until it is taken off here too.
  const left = draft.fees.map((code) => fees.find((fee) => fee.code === code) ?? { code, name: "", amount: null });
  const wrong = ["/fees", ...left.map((_, index) => `/fees/${index}`)].map(errorAt).find((words) => words);
  const patch = (key: string, change: Partial<AddedFee>) =>
    onChange({ added: draft.added.map((fee) => (fee.key === key ? { ...fee, ...change } : fee)) });
  const add = () => {
    count.current++;
    fresh.current = `fee-${count.current}`;
    onChange({ added: [...draft.added, { key: fresh.current, name: "" }] });
  };
  return (
    <Card title={t("fees")}>
      {left.length + draft.added.length === 0 && (
        <p className="text-soft">{t(fees.length > 0 ? "noFees" : "noFeesYet")}</p>
      )}
      <ul className="flex flex-col gap-3">
        {left.map(({ code, name, amount }) => (
          <li key={code} className="flex items-center gap-3">
            <span className="min-w-0 grow wrap-anywhere">{name || code}</span>
            {amount && <MoneyText value={amount} />}
            {mayPrice && (
              <IconButton
                label={t("remove", { title: name || code })}
                onPress={() => onChange({ fees: draft.fees.filter((each) => each !== code) })}
              >
                <Trash2 aria-hidden />
              </IconButton>
            )}
          </li>
        ))}
        {draft.added.map(({ key, name, amount }, index) => (
          <li key={key} className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-3 gap-y-2">
            <div className="grid gap-x-3 gap-y-2 sm:grid-cols-[minmax(0,1fr)_160px]">
              <TextField
                label={t("feeName")}
                value={name}
                onChange={(next) => patch(key, { name: next })}
                maxLength={60}
                autoFocus={key === fresh.current}
                error={errorAt(`/fees/${left.length + index}/name`)}
              />
              <MoneyField
                label={t("feeAmount")}
                currency={currency}
                defaultAmount={amount}
                onAmountChange={(next) => patch(key, { amount: next ?? undefined })}
                error={errorAt(`/fees/${left.length + index}/amount`)}
              />
            </div>
            <IconButton
              className="mt-6"
              label={t("remove", { title: name || t("feeName") })}
              onPress={() => onChange({ added: draft.added.filter((fee) => fee.key !== key) })}
            >
              <Trash2 aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
      {wrong && (
        <p role="alert" className="mt-2 text-sm text-red-11">
          {wrong}
        </p>
      )}
      {mayPrice && (
        <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1">
          <Button size="small" onPress={add}>
            <Plus aria-hidden />
            {t("addFee")}
          </Button>
          <p className="text-sm text-soft">{t("feeHint")}</p>
        </div>
      )}
    </Card>
  );
}
