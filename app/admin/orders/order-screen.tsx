import { useFetcher } from "@remix-run/react";
import { Ban, Barcode, ChevronDown, CircleCheck, Ellipsis, Pencil, PhoneCall, Printer, Truck } from "lucide-react";
import { useState } from "react";
import { Banner } from "#app/ui/banner.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { IconButton } from "#app/ui/icon-button.tsx";
import { Menu, type MenuEntry } from "#app/ui/menu.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import type { Outcome } from "../outcome.ts";
import { PaymentsCard } from "../payments/payments-card.tsx";
import type { PaymentsView } from "../payments/types.ts";
import { useOutcome } from "../use-outcome.ts";
import { useWords } from "../use-words.ts";
import { DeliveryBadge, DeskBadge, OrderBadge, PaymentBadge } from "./badges.tsx";
import { CancelDialog } from "./cancel-dialog.tsx";
import { orderMessages } from "./messages.ts";
import { OrderAnswers } from "./order-answers.tsx";
import { OrderCustomer } from "./order-customer.tsx";
import { OrderLines } from "./order-lines.tsx";
import { OrderTimeline } from "./order-timeline.tsx";
import { DELIVERY_LOOKS } from "./states.ts";
import type { OrderView } from "./types.ts";
import { AgentCard } from "./work/agent-card.tsx";
import { DuplicatesBanner } from "./work/duplicates-banner.tsx";
import { workMessages } from "./work/messages.ts";
import { ParcelsCard } from "./work/parcels-card.tsx";
import { TagsCard } from "./work/tags-card.tsx";

type Done = "confirmed" | "cancelled" | "moved" | "completed";

export interface OrderScreenProps {
  order: OrderView;
  payments: PaymentsView;
  mayWrite: boolean;
}

export function OrderScreen({ order, payments, mayWrite }: OrderScreenProps) {
  const t = useWords(orderMessages);
  const [cancelling, setCancelling] = useState(false);
  const fetcher = useFetcher<Outcome<Done>>();
  const busy = fetcher.state !== "idle";
  const intent = fetcher.formData?.get("intent");
  const work = useWords(workMessages);
  const done: Record<Done, string> = {
    confirmed: t("doneConfirmed", { count: 1 }),
    cancelled: t("doneCancelled"),
    moved: t("doneMoved"),
    completed: work("doneCompleted"),
  };
  useOutcome(
    fetcher,
    (what) => done[what],
    () => setCancelling(false),
  );
  const { lawful } = order;
  const returnHref = `/admin/orders/${order.id}/return`;
  const more: MenuEntry[] = [
    {
      id: "print",
      label: work("print"),
      icon: <Printer aria-hidden />,
      href: `/admin/print/orders?kind=slips&id=${order.id}`,
    },
  ];
  if (order.deliveryState !== "delivered" && order.deliveryState !== "returned") {
    more.push({
      id: "labels",
      label: work("printLabels"),
      icon: <Barcode aria-hidden />,
      href: `/admin/print/orders?kind=labels&id=${order.id}`,
    });
  }
  if (lawful.complete) {
    more.push({
      id: "complete",
      label: work("complete"),
      icon: <CircleCheck aria-hidden />,
      onAction: () => fetcher.submit({ intent: "complete" }, { method: "post" }),
    });
  }
  if (lawful.cancel) {
    const onAction = () => setCancelling(true);
    more.push({ id: "cancel", label: t("cancel"), icon: <Ban aria-hidden />, tone: "danger", onAction });
  }
  return (
    <>
      <PageHeader
        title={<bdi>{order.number}</bdi>}
        trail={[{ label: t("title"), href: "/admin/orders" }]}
        badges={
          <>
            <OrderBadge state={order.state} />
            <PaymentBadge state={order.paymentState} />
            <DeliveryBadge state={order.deliveryState} />
            <DeskBadge order={order} />
          </>
        }
        description={<RelativeTime at={order.placedAt} />}
        secondary={
          mayWrite && (
            <>
              <Menu
                label={work("more")}
                trigger={
                  <IconButton label={work("more")} tone="secondary">
                    <Ellipsis aria-hidden />
                  </IconButton>
                }
                groups={[{ id: "more", entries: more }]}
              />
              {lawful.edit && (
                <ButtonLink href={`/admin/orders/${order.id}/edit`}>
                  <Pencil aria-hidden />
                  {work("edit")}
                </ButtonLink>
              )}
              {lawful.delivery.length > 0 && (
                <Menu
                  label={t("moveDelivery")}
                  trigger={
                    <Button tone={lawful.confirm ? "secondary" : "primary"} isPending={busy && intent === "move"}>
                      <Truck aria-hidden className="rtl:-scale-x-100" />
                      {t("delivery")}
                      <ChevronDown aria-hidden />
                    </Button>
                  }
                  groups={[
                    {
                      id: "moves",
                      entries: lawful.delivery.map((to) => {
                        const Icon = DELIVERY_LOOKS[to].icon;
                        const onAction = () => fetcher.submit({ intent: "move", to }, { method: "post" });
                        return {
                          id: to,
                          label: t(`move.${to}`),
                          icon: <Icon aria-hidden />,
                          // What comes back is counted, and sorted, on a screen of its own.
                          ...(to === "returned" ? { href: returnHref } : { onAction }),
                        };
                      }),
                    },
                  ]}
                />
              )}
            </>
          )
        }
        primary={
          mayWrite &&
          lawful.confirm && (
            <Button
              tone="primary"
              isPending={busy && intent === "confirm"}
              onPress={() => fetcher.submit({ intent: "confirm" }, { method: "post" })}
            >
              <PhoneCall aria-hidden />
              {t("confirm")}
            </Button>
          )
        }
      />
      {fetcher.data?.ok === false && !cancelling && (
        <Banner tone="danger" title={fetcher.data.message} live className="mb-4" />
      )}
      {order.mergedInto && (
        <Banner
          tone="info"
          title={work("mergedBanner")}
          className="mb-4"
          actions={
            <ButtonLink size="small" href={`/admin/orders/${order.mergedInto.id}`}>
              {work("seeOrder", { number: order.mergedInto.number })}
            </ButtonLink>
          }
        />
      )}
      <DuplicatesBanner order={order} mayWrite={mayWrite} />
      {order.state === "cancelled" && order.cancelReason && !order.mergedInto && (
        <Banner tone="info" title={t("order.cancelled")} className="mb-4">
          {order.cancelReason}
        </Banner>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_320px]">
        <div className="flex min-w-0 flex-col gap-4 max-lg:contents">
          <OrderLines order={order} />
          <div className="max-lg:order-2">
            <ParcelsCard order={order} mayWrite={mayWrite} />
          </div>
          <div className="max-lg:order-4">
            <OrderTimeline order={order} mayWrite={mayWrite} />
          </div>
        </div>
        <div className="flex min-w-0 flex-col gap-4 max-lg:contents">
          <PaymentsCard payments={payments} />
          <OrderCustomer order={order} />
          <OrderAnswers answers={order.answers} />
          <div className="flex flex-col gap-4 max-lg:order-3">
            <AgentCard order={order} mayWrite={mayWrite} />
            <TagsCard tags={order.tags} known={order.knownTags} mayWrite={mayWrite} />
          </div>
        </div>
      </div>
      <CancelDialog number={order.number} isOpen={cancelling} onOpenChange={setCancelling} fetcher={fetcher} />
    </>
  );
}
