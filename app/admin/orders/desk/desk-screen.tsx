import { useFetcher } from "@remix-run/react";
import { PhoneCall } from "lucide-react";
import { useState } from "react";
import type { CallOutcome } from "#app/commerce/orders/desk.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { SegmentedControl } from "#app/ui/segmented-control.tsx";
import type { Outcome } from "../../outcome.ts";
import { useAdminNavigate } from "../../shell/use-admin-navigate.ts";
import { useOutcome } from "../../use-outcome.ts";
import { useWords } from "../../use-words.ts";
import { CallDialog } from "./call-dialog.tsx";
import { DeskCard } from "./desk-card.tsx";
import { DeskKeys } from "./desk-keys.tsx";
import { DeskQueue } from "./desk-queue.tsx";
import { deskMessages } from "./messages.ts";
import { OUTCOME_KEYS } from "./outcomes.ts";
import type { DeskView } from "./types.ts";
import { useDeskKeys } from "./use-desk-keys.ts";

/** The desk that calls buyers: the queue, and the order one talks about. Worked with the keyboard alone. */
export function DeskScreen({ desk, mayWrite }: { desk: DeskView; mayWrite: boolean }) {
  const t = useWords(deskMessages);
  const navigate = useAdminNavigate();
  const { orders } = desk;
  const [chosen, choose] = useState<{ id: string; index: number }>();
  const [asking, ask] = useState<CallOutcome>();
  const [sent, setSent] = useState<{ outcome: CallOutcome; number: string; id: string }>();
  const fetcher = useFetcher<Outcome<"called">>();
  useOutcome(
    fetcher,
    () => (sent && t(`done.${sent.outcome}`, { number: sent.number })) || null,
    () => ask(undefined),
  );
  // Whoever was dealt with leaves the queue: the next one moves up into their place.
  const found = orders.findIndex((order) => order.id === chosen?.id);
  const index = Math.min(found >= 0 ? found : (chosen?.index ?? 0), orders.length - 1);
  const order = orders[index];
  const isBusy = fetcher.state !== "idle";
  const refusal = fetcher.data?.ok === false && sent?.id === order?.id ? fetcher.data.message : undefined;

  const go = (to: number) => {
    const next = orders[Math.min(orders.length - 1, Math.max(0, to))];
    if (next) choose({ id: next.id, index: orders.indexOf(next) });
  };
  const send = (outcome: CallOutcome, details: { callAt?: number; note: string } = { note: "" }) => {
    if (!order || isBusy) return;
    choose({ id: order.id, index });
    setSent({ outcome, number: order.number, id: order.id });
    const fields = { ...details, callAt: String(details.callAt ?? ""), attempts: String(order.desk.attempts) };
    fetcher.submit({ order: order.id, outcome, ...fields }, { method: "post" });
  };
  const choice = (outcome: CallOutcome) => (OUTCOME_KEYS[outcome].asks ? ask(outcome) : send(outcome));
  const outcomes = Object.entries(OUTCOME_KEYS) as [CallOutcome, { key: string }][];
  useDeskKeys({
    j: () => go(index + 1),
    k: () => go(index - 1),
    t: () => document.querySelector<HTMLElement>("[data-call]")?.click(),
    o: () => order && navigate(`/admin/orders/${order.id}`),
    ...(mayWrite && order && Object.fromEntries(outcomes.map(([outcome, { key }]) => [key, () => choice(outcome)]))),
  });

  const whose = (
    <SegmentedControl
      label={t("whose")}
      value={desk.mine ? "me" : "all"}
      onChange={(who) => navigate(deskHref(desk.sort, who === "me"))}
      choices={[
        { value: "all", label: t("everybody") },
        { value: "me", label: t("mine") },
      ]}
    />
  );
  if (!order) {
    return (
      <>
        <PageHeader
          title={t("title")}
          description={desk.later > 0 && t("later", { count: desk.later })}
          secondary={whose}
        />
        <Card>
          <EmptyState
            icon={PhoneCall}
            title={t("emptyTitle")}
            action={<ButtonLink href="/admin/orders">{t("emptyAction")}</ButtonLink>}
          >
            {t("emptyText")}
          </EmptyState>
        </Card>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={t("title")}
        description={`${t("due", { count: desk.due })} · ${t("later", { count: desk.later })}`}
        secondary={
          <>
            <SegmentedControl
              label={t("order")}
              value={desk.sort}
              onChange={(sort) => navigate(deskHref(sort, desk.mine))}
              choices={[
                { value: "oldest", label: t("oldest") },
                { value: "hottest", label: t("hottest") },
              ]}
            />
            {whose}
            <DeskKeys mayWrite={mayWrite} />
          </>
        }
      />
      <div className="grid items-start gap-4 lg:grid-cols-[340px_minmax(0,1fr)]">
        <div className="max-lg:order-2">
          <DeskQueue orders={orders} current={order.id} within={desk.within} onChoose={go} />
        </div>
        <DeskCard
          key={order.id}
          order={order}
          within={desk.within}
          mayWrite={mayWrite}
          pending={isBusy ? sent?.outcome : undefined}
          refusal={asking ? undefined : refusal}
          onOutcome={choice}
        />
      </div>
      {asking && (
        <CallDialog
          order={order}
          outcome={asking}
          isBusy={isBusy}
          refusal={refusal}
          onClose={() => ask(undefined)}
          onSend={(details) => send(asking, details)}
        />
      )}
    </>
  );
}

function deskHref(sort: DeskView["sort"], mine: boolean): string {
  const query = new URLSearchParams({ ...(sort === "hottest" && { sort }), ...(mine && { who: "me" }) });
  return query.size > 0 ? `/admin/desk?${query}` : "/admin/desk";
}
