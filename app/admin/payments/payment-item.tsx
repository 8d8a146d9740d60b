import { methodWord } from "#app/commerce/payments/words.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { ExactTime } from "#app/ui/relative-time.tsx";
import { useWords } from "../use-words.ts";
import { INTENT_LOOKS } from "./looks.ts";
import { paymentMessages } from "./messages.ts";
import type { PaymentRow } from "./types.ts";

interface PaymentItemProps {
  row: PaymentRow;
  busy: boolean;
  mayRefund: boolean;
  onRefund: () => void;
  onDecide: (decision: "capture" | "cancel") => void;
}

/** One payment: how, how much, where it stands, and what of it went back. */
export function PaymentItem({ row, busy, mayRefund, onRefund, onDecide }: PaymentItemProps) {
  const t = useWords(paymentMessages);
  const { locale } = useLocaleValue();
  const look = INTENT_LOOKS[row.state];
  return (
    <li className="flex flex-col gap-1 border-t border-line py-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="font-medium">{methodWord(locale, row.method)}</p>
        <MoneyText value={row.captured.amount > 0 ? row.captured : row.amount} className="font-medium" />
      </div>
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-soft">
        <Badge tone={look.tone} icon={look.icon}>
          {t(`state.${row.state}`)}
        </Badge>
        {row.reference && !row.live && <span>{t("test")}</span>}
        <span>
          {row.state === "pending" && row.expiresAt !== null ? (
            <>
              {t("until")} <ExactTime at={row.expiresAt} />
            </>
          ) : (
            <ExactTime at={row.at} />
          )}
        </span>
      </div>
      {row.reference && (
        <p className="truncate text-sm text-faint">
          <bdi dir="ltr">{row.reference}</bdi>
        </p>
      )}
      {row.note && (
        <p dir="auto" className="text-sm wrap-anywhere">
          {row.note}
        </p>
      )}
      {row.entries.map((entry) => (
        <p key={entry.id} className="text-sm text-soft">
          {entry.kind === "remit" ? t("remitted") : t(REFUNDS[entry.state])} <MoneyText value={entry.amount} /> ·{" "}
          <ExactTime at={entry.at} />
          {entry.reason && (
            <>
              {" · "}
              <bdi className="wrap-anywhere">{entry.reason}</bdi>
            </>
          )}
        </p>
      ))}
      {mayRefund && (row.state === "authorised" || row.refundable.amount > 0) && (
        <div className="flex flex-wrap gap-2">
          {row.state === "authorised" && (
            <>
              <Button size="small" tone="primary" isDisabled={busy} onPress={() => onDecide("capture")}>
                {t("capture")}
              </Button>
              <Button size="small" isDisabled={busy} onPress={() => onDecide("cancel")}>
                {t("release")}
              </Button>
            </>
          )}
          {row.refundable.amount > 0 && (
            <Button size="small" onPress={onRefund}>
              {t("refund")}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

const REFUNDS = { pending: "refundPending", done: "refundDone", failed: "refundFailed" } as const;
