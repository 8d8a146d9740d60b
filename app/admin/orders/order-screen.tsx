import { useFetcher } from "@remix-run/react";
import { Ban, ChevronDown, PhoneCall, Truck } from "lucide-react";
import { useState } from "react";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Menu } from "#app/ui/menu.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import type { Outcome } from "../outcome.ts";
import { useOutcome } from "../use-outcome.ts";
import { useWords } from "../use-words.ts";
import { DeliveryBadge, OrderBadge, PaymentBadge } from "./badges.tsx";
import { CancelDialog } from "./cancel-dialog.tsx";
import { orderMessages } from "./messages.ts";
import { OrderCustomer } from "./order-customer.tsx";
import { OrderLines } from "./order-lines.tsx";
import { OrderTimeline } from "./order-timeline.tsx";
import { DELIVERY_LOOKS } from "./states.ts";
import type { OrderView } from "./types.ts";

type Done = "confirmed" | "cancelled" | "moved";

const DONE_WORDS = { confirmed: "doneConfirmed", cancelled: "doneCancelled", moved: "doneMoved" } as const;

export function OrderScreen({ order, mayWrite }: { order: OrderView; mayWrite: boolean }) {
  const t = useWords(orderMessages);
  const [cancelling, setCancelling] = useState(false);
  const fetcher = useFetcher<Outcome<Done>>();
  const busy = fetcher.state !== "idle";
  const intent = fetcher.formData?.get("intent");
  useOutcome(
    fetcher,
    (done) => t(DONE_WORDS[done], { count: 1 }),
    () => setCancelling(false),
  );
  const { lawful } = order;
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
          </>
        }
        description={<RelativeTime at={order.placedAt} />}
        secondary={
          mayWrite && (
            <>
              {lawful.cancel && (
                <Button onPress={() => setCancelling(true)}>
                  <Ban aria-hidden />
                  {t("cancel")}
                </Button>
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
                        return {
                          id: to,
                          label: t(`move.${to}`),
                          icon: <Icon aria-hidden />,
                          onAction: () => fetcher.submit({ intent: "move", to }, { method: "post" }),
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
      {order.state === "cancelled" && order.cancelReason && (
        <Banner tone="info" title={t("order.cancelled")} className="mb-4">
          {order.cancelReason}
        </Banner>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_320px]">
        <div className="flex min-w-0 flex-col gap-4 max-lg:contents">
          <OrderLines order={order} />
          <div className="max-lg:order-3">
            <OrderTimeline order={order} />
          </div>
        </div>
        <OrderCustomer order={order} />
      </div>
      <CancelDialog number={order.number} isOpen={cancelling} onOpenChange={setCancelling} fetcher={fetcher} />
    </>
  );
}
