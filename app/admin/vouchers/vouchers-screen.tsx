import { useFetcher } from "@remix-run/react";
import { Ban, CircleCheck, CircleDashed, Gift, Plus } from "lucide-react";
import { useState } from "react";
import type { Currency, Money } from "#app/commerce/kernel/money.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { MoneyField } from "#app/ui/money-field.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { Outcome } from "../outcome.ts";
import { SettingsHead } from "../settings/settings-nav.tsx";
import { useOutcome } from "../use-outcome.ts";
import { useWords } from "../use-words.ts";
import { voucherMessages } from "./messages.ts";

export interface VoucherRow {
  id: string;
  /** In groups of four. */
  code: string;
  issued: Money;
  balance: Money;
  note: string | null;
  disabled: boolean;
  at: number;
}

export interface VouchersScreenProps {
  vouchers: VoucherRow[];
  currency: Currency;
  mayManageTeam: boolean;
}

export type VoucherDone = "issued" | "switched";

/** Store credit: what each code is still worth. */
export function VouchersScreen({ vouchers, currency, mayManageTeam }: VouchersScreenProps) {
  const t = useWords(voucherMessages);
  const [issuing, setIssuing] = useState(false);
  const fetcher = useFetcher<Outcome<VoucherDone>>();
  useOutcome(
    fetcher,
    (done) => t(done),
    () => setIssuing(false),
  );
  const send = (fields: Record<string, string>) => fetcher.submit(fields, { method: "post" });
  const busy = fetcher.state !== "idle";
  const refused = fetcher.data?.ok === false ? fetcher.data : undefined;
  const issue = (
    <Button tone="primary" onPress={() => setIssuing(true)}>
      <Plus aria-hidden />
      {t("issue")}
    </Button>
  );
  return (
    <>
      <SettingsHead mayManageTeam={mayManageTeam} />
      <Card flush {...(vouchers.length > 0 && { title: t("title"), actions: issue })}>
        {vouchers.length === 0 ? (
          <EmptyState icon={Gift} title={t("empty")} action={issue}>
            {t("emptyText")}
          </EmptyState>
        ) : (
          <ul className="mt-2">
            {vouchers.map((voucher) => (
              <li
                key={voucher.id}
                className="flex flex-wrap items-center gap-3 border-t border-line px-5 py-3 max-sm:px-4"
              >
                <div className="min-w-48 flex-1">
                  <p className="font-mono font-medium">
                    <bdi dir="ltr">{voucher.code}</bdi>
                  </p>
                  <p className="text-sm text-soft">
                    {voucher.note && (
                      <>
                        <bdi className="wrap-anywhere">{voucher.note}</bdi> ·{" "}
                      </>
                    )}
                    <RelativeTime at={voucher.at} />
                  </p>
                </div>
                <p>
                  <MoneyText value={voucher.balance} className="font-medium" />{" "}
                  <span className="text-sm text-soft">
                    {t("left")} <MoneyText value={voucher.issued} />
                  </span>
                </p>
                <State voucher={voucher} />
                <Button
                  size="small"
                  isDisabled={busy}
                  onPress={() => send({ intent: voucher.disabled ? "enable" : "disable", id: voucher.id })}
                >
                  {t(voucher.disabled ? "enable" : "disable")}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Card>
      {issuing && <IssueDialog {...{ currency, busy, refused, send }} onClose={() => setIssuing(false)} />}
    </>
  );
}

function State({ voucher }: { voucher: VoucherRow }) {
  const t = useWords(voucherMessages);
  if (voucher.disabled) return <Badge icon={Ban}>{t("disabled")}</Badge>;
  if (voucher.balance.amount === 0) return <Badge icon={CircleDashed}>{t("spent")}</Badge>;
  return (
    <Badge icon={CircleCheck} tone="positive">
      {t("live")}
    </Badge>
  );
}

function IssueDialog(props: {
  currency: Currency;
  busy: boolean;
  refused: Extract<Outcome, { ok: false }> | undefined;
  send: (fields: Record<string, string>) => void;
  onClose: () => void;
}) {
  const t = useWords(voucherMessages);
  const [amount, setAmount] = useState<number | null | undefined>(null);
  const [note, setNote] = useState("");
  const { refused } = props;
  return (
    <Dialog
      title={t("issue")}
      size="small"
      isOpen
      onOpenChange={(open) => !open && props.onClose()}
      footer={(close) => (
        <>
          <Button onPress={close}>{t("cancel")}</Button>
          <Button
            tone="primary"
            isPending={props.busy}
            onPress={() => props.send({ intent: "issue", amount: String(amount ?? ""), note })}
          >
            {t("issue")}
          </Button>
        </>
      )}
    >
      <div className="flex flex-col gap-4">
        {refused && refused.pointer !== "/amount" && <Banner tone="danger" title={refused.message} live />}
        <MoneyField
          label={t("amount")}
          currency={props.currency}
          onAmountChange={setAmount}
          error={refused?.pointer === "/amount" ? refused.message : undefined}
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
