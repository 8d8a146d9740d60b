import { useState } from "react";
import { formatMoney } from "#app/commerce/kernel/money.ts";
import { methodWord } from "#app/commerce/payments/words.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { MoneyField } from "#app/ui/money-field.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { useWords } from "../use-words.ts";
import { paymentMessages } from "./messages.ts";
import type { MoneyDialogProps } from "./record-dialog.tsx";
import type { PaymentRow } from "./types.ts";

/** Asks how much of a payment goes back, and why. */
export function RefundDialog({ row, busy, refused, onClose, send }: MoneyDialogProps & { row: PaymentRow }) {
  const t = useWords(paymentMessages);
  const { locale } = useLocaleValue();
  const [key] = useState(() => crypto.randomUUID());
  const [amount, setAmount] = useState<number | null | undefined>(row.refundable.amount);
  const [reason, setReason] = useState("");
  return (
    <Dialog
      role="alert"
      title={`${t("refund")} · ${methodWord(locale, row.method)}`}
      isOpen
      onOpenChange={(open) => !open && onClose()}
      footer={(close) => (
        <>
          <Button onPress={close}>{t("cancel")}</Button>
          <Button
            tone="danger"
            isPending={busy}
            isDisabled={amount === undefined}
            onPress={() =>
              send({ intent: "refund", key, payment: row.id, amount: amount === null ? "" : String(amount), reason })
            }
          >
            {t("refund")}
          </Button>
        </>
      )}
    >
      <div className="flex flex-col gap-4">
        {refused && refused.pointer !== "/amount" && <Banner tone="danger" title={refused.message} live />}
        <MoneyField
          label={t("amount")}
          description={t("refundHint", { max: formatMoney(row.refundable, locale) })}
          currency={row.refundable.currency}
          defaultAmount={row.refundable.amount}
          onAmountChange={setAmount}
          error={refused?.pointer === "/amount" ? refused.message : undefined}
        />
        <TextField label={t("reason")} value={reason} onChange={setReason} maxLength={500} optional />
      </div>
    </Dialog>
  );
}
