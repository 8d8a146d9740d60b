import { useFetcher } from "@remix-run/react";
import { PackageCheck } from "lucide-react";
import { useRef, useState } from "react";
import { unitShare } from "#app/commerce/kernel/unit-share.ts";
import type { Returnable } from "#app/commerce/returns/types.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { LeaveGuard } from "../../leave-guard.tsx";
import type { Outcome } from "../../outcome.ts";
import { Picture } from "../../picture.tsx";
import { useAdminNavigate } from "../../shell/use-admin-navigate.ts";
import { useOutcome } from "../../use-outcome.ts";
import { useWords } from "../../use-words.ts";
import { editMessages } from "../edit/messages.ts";
import { orderMessages } from "../messages.ts";
import { returnMessages } from "./messages.ts";
import { RefundCard } from "./refund-card.tsx";
import { ReturnUnit } from "./return-unit.tsx";
import type { BackDraft, ReturnGroup, ReturnView } from "./types.ts";

/** Takes goods of an order back, unit by unit. Somebody else's return meanwhile is told; what was typed here stays. */
export function ReturnScreen({ view }: { view: ReturnView }) {
  const t = useWords(returnMessages);
  const words = useWords(orderMessages);
  const guard = useWords(editMessages);
  const navigate = useAdminNavigate();
  const fetcher = useFetcher<Outcome<"returned">>();
  const [typed, setTyped] = useState<Record<string, BackDraft>>({});
  const [own, setOwn] = useState<number | undefined | null>(null);
  const [reason, setReason] = useState("");
  const [ticked, setTicked] = useState<string[]>([]);
  const leaving = useRef(false);
  const here = `/admin/orders/${view.orderId}`;
  useOutcome(
    fetcher,
    () => t("done"),
    () => {
      leaving.current = true;
      navigate(here);
    },
  );
  const refused = fetcher.data?.ok === false ? fetcher.data : undefined;
  const units = view.groups.flatMap((group) => group.units);
  const draftOf = (unit: Returnable): BackDraft =>
    typed[keyOf(unit)] ?? {
      quantity: view.isRefused ? unit.left : 0,
      ...{ disposition: "restock", locationId: view.locations[0]?.id ?? "" },
    };
  const sent = units.filter((unit) => draftOf(unit).quantity !== 0 && unit.left > 0);
  const fees = view.fees.filter(({ code }) => ticked.includes(code));
  const proposed =
    sent.reduce((sum, unit) => sum + shareOf(unit, draftOf(unit).quantity), 0) +
    fees.reduce((sum, { amount }) => sum + amount.amount, 0);
  const mayRefund = view.mayRefund && view.refundable.amount > 0;
  const refund = own === null ? Math.min(proposed, view.refundable.amount) : own;
  const put = (changes: readonly [Returnable, Partial<BackDraft>][]) =>
    setTyped((before) => ({
      ...before,
      ...Object.fromEntries(changes.map(([unit, change]) => [keyOf(unit), { ...draftOf(unit), ...change }])),
    }));
  const isWhole = (group: ReturnGroup) => group.units.every((unit) => draftOf(unit).quantity === unit.left);
  const send = () => {
    const lines = sent.map((unit) => ({ ...unit, ...draftOf(unit), ...(unit.part !== null && { part: unit.part }) }));
    const money = mayRefund ? { refund: refund ?? null, fees: fees.map(({ code }) => code) } : { refund: 0 };
    const body = JSON.stringify({ seen: view.earlier.length, lines, reason, ...money });
    fetcher.submit(body, { method: "post", encType: "application/json" });
  };
  const errorAt = (unit: Returnable) =>
    refused?.pointer === `/lines/${sent.indexOf(unit)}/quantity` ? refused.message : undefined;
  const open = view.groups.filter((group) => group.units.some(({ left }) => left > 0));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <PageHeader
        title={t("title")}
        description={t("text")}
        trail={[
          { label: words("title"), href: "/admin/orders" },
          { label: view.number, href: here },
        ]}
        primary={
          <Button type="submit" tone="primary" isDisabled={sent.length === 0} isPending={fetcher.state !== "idle"}>
            {t("save")}
          </Button>
        }
      />
      {refused && (
        <Banner tone="danger" title={refused.message} live className="mb-4">
          {refused.code === "return.changed_meanwhile" && t("seeLeft")}
        </Banner>
      )}
      {open.length === 0 && (
        <EmptyState icon={PackageCheck} title={t("goods")}>
          {t("none")}
        </EmptyState>
      )}
      {open.length > 0 && (
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_320px]">
          <Card
            title={t("goods")}
            actions={
              <Button size="small" onPress={() => put(units.map((unit) => [unit, { quantity: unit.left }]))}>
                {t("all")}
              </Button>
            }
          >
            <ul className="flex flex-col">
              {open.map((group) => (
                <li
                  key={group.lineId}
                  className="flex items-start gap-3 border-b border-line py-4 first:pt-0 last:border-0"
                >
                  <Picture src={group.image} className="size-12" />
                  <div className="flex min-w-0 flex-1 flex-col gap-4">
                    {group.bundle && (
                      <div className="flex flex-wrap items-center justify-between gap-2">
                        <p className="font-semibold wrap-anywhere">{group.bundle}</p>
                        <Button
                          size="small"
                          isDisabled={isWhole(group)}
                          onPress={() => put(group.units.map((unit) => [unit, { quantity: unit.left }]))}
                        >
                          {t("wholeBundle")}
                        </Button>
                      </div>
                    )}
                    {group.units.map((unit) => (
                      <ReturnUnit
                        key={keyOf(unit)}
                        unit={unit}
                        draft={draftOf(unit)}
                        locations={view.locations}
                        onChange={(change) => put([[unit, change]])}
                        error={errorAt(unit)}
                      />
                    ))}
                  </div>
                </li>
              ))}
            </ul>
          </Card>
          <div className="flex flex-col gap-4">
            <RefundCard
              proposed={proposed}
              refundable={view.refundable}
              {...{ fees: view.fees, ticked, onTick: setTicked }}
              mayRefund={view.mayRefund}
              onChange={setOwn}
              error={
                refused?.pointer === "/refund" || refused?.pointer?.startsWith("/fees") ? refused.message : undefined
              }
            />
            <Card title={t("reason")}>
              <TextField
                label={t("reason")}
                labelHidden
                value={reason}
                onChange={setReason}
                maxLength={500}
                error={refused?.pointer === "/reason" ? refused.message : undefined}
              />
            </Card>
            <Earlier view={view} />
          </div>
        </div>
      )}
      <LeaveGuard
        isDirty={Object.keys(typed).length > 0 || ticked.length > 0 || reason !== ""}
        isLeaving={() => leaving.current}
        words={{ title: guard("leaveTitle"), text: guard("leaveText"), leave: guard("leave"), stay: guard("stay") }}
      />
    </form>
  );
}

function Earlier({ view: { earlier } }: { view: ReturnView }) {
  const t = useWords(returnMessages);
  if (earlier.length === 0) return null;
  return (
    <Card title={t("earlier")}>
      <ul className="flex flex-col gap-2 text-sm">
        {earlier.map(({ id, refund, fees, reason, by, at }) => (
          <li key={id}>
            <span className="flex flex-wrap justify-between gap-x-3">
              <RelativeTime at={at} />
              <MoneyText value={refund} />
            </span>
            <span className="text-soft wrap-anywhere">{[by, ...fees, reason].filter(Boolean).join(" · ")}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function keyOf({ lineId, part }: Returnable): string {
  return `${lineId}:${part ?? ""}`;
}

function shareOf({ amount, units, before, left }: Returnable, quantity: number): number {
  return Number.isSafeInteger(quantity) && quantity > 0
    ? unitShare(amount, units, before, Math.min(quantity, left))
    : 0;
}
