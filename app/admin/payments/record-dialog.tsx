import { useState } from "react";
import { MANUAL_METHODS } from "#app/commerce/payments/types.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { MoneyField } from "#app/ui/money-field.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { Outcome } from "../outcome.ts";
import { useWords } from "../use-words.ts";
import { paymentMessages } from "./messages.ts";
import type { PaymentsView } from "./types.ts";

export interface MoneyDialogProps {
  busy: boolean;
  refused: Extract<Outcome, { ok: false }> | undefined;
  onClose: () => void;
  send: (fields: Record<string, string>) => void;
}

const WAYS = [...MANUAL_METHODS, "cod", "voucher"] as const;

/** Asks how money came, and how much of it. Its key makes pressing twice the same as pressing once. */
export function RecordDialog({
  payments,
  busy,
  refused,
  onClose,
  send,
}: MoneyDialogProps & { payments: PaymentsView }) {
  const t = useWords(paymentMessages);
  const [key] = useState(() => crypto.randomUUID());
  const [method, setMethod] = useState<(typeof WAYS)[number]>("bank_transfer");
  const [amount, setAmount] = useState<number | null | undefined>(payments.due.amount);
  const [note, setNote] = useState("");
  const [voucher, setVoucher] = useState("");
  const errorAt = (pointer: string) => (refused?.pointer === pointer ? refused.message : undefined);
  return (
    <Dialog
      title={t("record")}
      isOpen
      onOpenChange={(open) => !open && onClose()}
      footer={(close) => (
        <>
          <Button onPress={close}>{t("cancel")}</Button>
          <Button
            tone="primary"
            isPending={busy}
            isDisabled={amount === undefined}
            onPress={() =>
              send({ intent: "record", key, method, amount: amount === null ? "" : String(amount), note, voucher })
            }
          >
            {t("save")}
          </Button>
        </>
      )}
    >
      <div className="flex flex-col gap-4">
        {refused && !refused.pointer && <Banner tone="danger" title={refused.message} live />}
        <Select
          label={t("method")}
          choices={WAYS.map((value) => ({ value, label: t(`method.${value}`) }))}
          value={method}
          onChange={setMethod}
        />
        {method === "voucher" && (
          <TextField
            label={t("voucher")}
            dir="ltr"
            value={voucher}
            onChange={setVoucher}
            maxLength={60}
            error={errorAt("/voucher")}
          />
        )}
        <MoneyField
          label={t("amount")}
          description={t("amountHint")}
          currency={payments.due.currency}
          defaultAmount={payments.due.amount}
          onAmountChange={setAmount}
          error={errorAt("/amount")}
        />
        <TextField
          label={t("note")}
          description={t("noteHint")}
          value={note}
          onChange={setNote}
          maxLength={500}
          optional
        />
      </div>
    </Dialog>
  );
}
