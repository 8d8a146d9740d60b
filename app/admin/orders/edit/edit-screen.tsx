import { useFetcher } from "@remix-run/react";
import { useMemo, useRef, useState } from "react";
import { Banner } from "#app/ui/banner.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { LeaveGuard } from "../../leave-guard.tsx";
import type { Outcome } from "../../outcome.ts";
import { SaveBar } from "../../save-bar.tsx";
import { useAdminNavigate } from "../../shell/use-admin-navigate.ts";
import { useOutcome } from "../../use-outcome.ts";
import { useWords } from "../../use-words.ts";
import { orderMessages } from "../messages.ts";
import { OrderSums } from "../order-sums.tsx";
import type { OrderView } from "../types.ts";
import { BuyerCard } from "./buyer-card.tsx";
import { FeesCard } from "./fees-card.tsx";
import { LinesCard } from "./lines-card.tsx";
import { editMessages } from "./messages.ts";
import { SumsCard } from "./sums-card.tsx";
import { DeliveryCard, PaymentCard } from "./terms-card.tsx";
import type { DraftFee, OrderDraft } from "./types.ts";
import { useQuote } from "./use-quote.ts";

export interface EditScreenProps {
  order: OrderView;
  draft: OrderDraft;
  fees: DraftFee[];
  countries: string[];
  mayPrice: boolean;
  /** Articles and prices may still change. */
  isOpen: boolean;
}

/** Edits an order. Somebody else's edit meanwhile is told; what was typed here stays. */
export function EditScreen({ order, draft: served, fees, countries, mayPrice, isOpen }: EditScreenProps) {
  const t = useWords(editMessages);
  const words = useWords(orderMessages);
  const navigate = useAdminNavigate();
  const fetcher = useFetcher<Outcome<"edited">>();
  const [base, setBase] = useState({ draft: served, version: order.version });
  const [draft, setDraft] = useState(served);
  const live = useQuote({ id: order.id, version: base.version, before: base.draft, draft });
  const leaving = useRef(false);
  const isDirty = useMemo(() => JSON.stringify(draft) !== JSON.stringify(base.draft), [draft, base]);
  const here = `/admin/orders/${order.id}`;
  useOutcome(
    fetcher,
    () => t("doneEdited"),
    () => {
      leaving.current = true;
      navigate(here);
    },
  );
  const refused = fetcher.data?.ok === false ? fetcher.data : undefined;
  const isConflict = refused?.code === "order.changed_meanwhile";
  const errorAt = (pointer: string) => (refused?.pointer === pointer ? refused.message : undefined);
  const patch = (change: Partial<OrderDraft>) => setDraft((before) => ({ ...before, ...change }));
  const save = (version: number) => {
    const body = JSON.stringify({ version, before: base.draft, draft });
    fetcher.submit(body, { method: "post", encType: "application/json" });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save(base.version);
      }}
    >
      <PageHeader
        title={t("editTitle", { number: order.number })}
        trail={[
          { label: words("title"), href: "/admin/orders" },
          { label: order.number, href: here },
        ]}
      />
      {isConflict && (
        <Banner
          tone="warning"
          title={t("conflictTitle")}
          live
          className="mb-4"
          actions={
            <>
              <ButtonLink href={here} target="_blank" size="small">
                {t("seeCurrent")}
              </ButtonLink>
              <Button
                size="small"
                onPress={() => {
                  setBase({ draft: served, version: order.version });
                  setDraft(served);
                }}
              >
                {t("reload")}
              </Button>
              <Button size="small" onPress={() => save(order.version)}>
                {t("overwrite")}
              </Button>
            </>
          }
        >
          {t("conflictText")}
        </Banner>
      )}
      {refused && !isConflict && <Banner tone="danger" title={refused.message} live className="mb-4" />}
      {!isOpen && <Banner tone="info" title={t("closed")} className="mb-4" />}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_360px]">
        <div className="flex min-w-0 flex-col gap-4">
          {isOpen && (
            <>
              <LinesCard
                lines={draft.lines}
                currency={order.total.currency}
                mayPrice={mayPrice}
                onChange={(lines) => patch({ lines })}
                errorAt={errorAt}
              />
              {mayPrice && (
                <FeesCard {...{ fees, draft, mayPrice, errorAt }} currency={order.total.currency} onChange={patch} />
              )}
              <DeliveryCard draft={draft} quote={live.quote} onChange={patch} errorAt={errorAt} mayPrice={mayPrice} />
              <PaymentCard draft={draft} quote={live.quote} onChange={patch} errorAt={errorAt} />
            </>
          )}
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <BuyerCard draft={draft} countries={countries} onChange={patch} errorAt={errorAt} />
          {isDirty ? (
            <SumsCard {...live} isEmpty={draft.lines.length === 0} />
          ) : (
            <Card title={t("sums")}>
              <OrderSums sums={order.sums} total={order.total} />
            </Card>
          )}
        </div>
      </div>
      <SaveBar
        isDirty={isDirty}
        isBusy={fetcher.state !== "idle"}
        onDiscard={() => setDraft(base.draft)}
        words={{ unsaved: t("unsaved"), discard: t("discard"), save: t("save") }}
      />
      <LeaveGuard
        isDirty={isDirty}
        isLeaving={() => leaving.current}
        words={{ title: t("leaveTitle"), text: t("leaveText"), leave: t("leave"), stay: t("stay") }}
      />
    </form>
  );
}
