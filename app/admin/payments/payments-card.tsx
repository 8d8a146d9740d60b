import { useFetcher } from "@remix-run/react";
import { useState } from "react";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import type { Outcome } from "../outcome.ts";
import { useOutcome } from "../use-outcome.ts";
import { useWords } from "../use-words.ts";
import { paymentMessages } from "./messages.ts";
import { PayLinkButton } from "./pay-link.tsx";
import { PaymentItem } from "./payment-item.tsx";
import { RecordDialog } from "./record-dialog.tsx";
import { RefundDialog } from "./refund-dialog.tsx";
import type { PaymentRow, PaymentsView } from "./types.ts";

export type PaymentDone = "recorded" | "refunded" | "remitted" | "decided";

const DONE = {
  recorded: "doneRecorded",
  refunded: "doneRefunded",
  remitted: "doneRemitted",
  decided: "doneDecided",
} as const;

/** An order's money: what came, what is left, what went back; and the ways to write down more. */
export function PaymentsCard({ payments }: { payments: PaymentsView }) {
  const t = useWords(paymentMessages);
  const [recording, setRecording] = useState(false);
  const [refunding, setRefunding] = useState<PaymentRow | null>(null);
  const fetcher = useFetcher<Outcome<PaymentDone>>();
  useOutcome(
    fetcher,
    (done) => t(DONE[done]),
    () => {
      setRecording(false);
      setRefunding(null);
    },
  );
  const action = `/admin/orders/${payments.orderId}/payments`;
  const send = (fields: Record<string, string>) => fetcher.submit(fields, { method: "post", action });
  const { due, paid, refunded, held } = payments;
  const busy = fetcher.state !== "idle";
  const sums = [
    { label: t("paid"), value: paid, shown: true },
    { label: t("refunded"), value: refunded, shown: refunded.amount > 0 },
    { label: t("held"), value: held, shown: held.amount > 0 },
    { label: t("due"), value: due, shown: due.amount > 0 },
  ];
  const refused = fetcher.data?.ok === false ? fetcher.data : undefined;
  return (
    <Card title={t("title")}>
      <div className="flex flex-col gap-3">
        {refused && !recording && !refunding && <Banner tone="danger" title={refused.message} live />}
        <dl className="flex flex-col gap-1">
          {sums.map(
            ({ label, value, shown }) =>
              shown && (
                <div key={label} className="flex justify-between gap-4">
                  <dt className="text-soft">{label}</dt>
                  <dd className="font-medium">
                    <MoneyText value={value} />
                  </dd>
                </div>
              ),
          )}
        </dl>
        {payments.rows.length === 0 ? (
          <p className="text-sm text-soft">{t("empty")}</p>
        ) : (
          <ul className="flex flex-col">
            {payments.rows.map((row) => (
              <PaymentItem
                key={row.id}
                row={row}
                busy={busy}
                mayRefund={payments.mayRefund}
                onRefund={() => setRefunding(row)}
                onDecide={(decision) => send({ intent: "decide", payment: row.id, decision })}
              />
            ))}
          </ul>
        )}
        {payments.mayRecord && (
          <div className="flex flex-wrap gap-2 empty:hidden">
            {payments.mayCollect && payments.method !== "bank_transfer" && (
              <Button size="small" isDisabled={busy} onPress={() => send({ intent: "collect" })}>
                {t("collect")}
              </Button>
            )}
            {due.amount > 0 && (
              <Button size="small" onPress={() => setRecording(true)}>
                {t("record")}
              </Button>
            )}
            {payments.mayAsk && <PayLinkButton action={action} />}
            {held.amount > 0 && (
              <Button size="small" isDisabled={busy} onPress={() => send({ intent: "remit" })}>
                {t("remit")}
              </Button>
            )}
          </div>
        )}
      </div>
      {recording && (
        <RecordDialog
          payments={payments}
          busy={busy}
          refused={refused}
          onClose={() => setRecording(false)}
          send={send}
        />
      )}
      {refunding && (
        <RefundDialog row={refunding} busy={busy} refused={refused} onClose={() => setRefunding(null)} send={send} />
      )}
    </Card>
  );
}
