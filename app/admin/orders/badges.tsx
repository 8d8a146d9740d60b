import { Badge } from "#app/ui/badge.tsx";
import { useWords } from "../use-words.ts";
import { orderMessages } from "./messages.ts";
import { DELIVERY_LOOKS, DESK_LOOKS, ORDER_LOOKS, PAYMENT_LOOKS } from "./states.ts";
import type { OrderRow } from "./types.ts";
import { workMessages } from "./work/messages.ts";

export function OrderBadge({ state }: { state: OrderRow["state"] }) {
  const t = useWords(orderMessages);
  return <Badge {...ORDER_LOOKS[state]}>{t(`order.${state}`)}</Badge>;
}

export function PaymentBadge({ state }: { state: OrderRow["paymentState"] }) {
  const t = useWords(orderMessages);
  return <Badge {...PAYMENT_LOOKS[state]}>{t(`payment.${state}`)}</Badge>;
}

export function DeliveryBadge({ state }: { state: OrderRow["deliveryState"] }) {
  const t = useWords(orderMessages);
  return <Badge {...DELIVERY_LOOKS[state]}>{t(`delivery.${state}`)}</Badge>;
}

/** How the last call ended; nothing while nobody has called, or once the order was agreed on. */
export function DeskBadge({ order }: { order: Pick<OrderRow, "state" | "desk"> }) {
  const t = useWords(workMessages);
  const { state } = order.desk;
  if (state === "new" || (order.state !== "placed" && order.state !== "cancelled")) return null;
  return <Badge {...DESK_LOOKS[state]}>{t(`outcome.${state}`)}</Badge>;
}
