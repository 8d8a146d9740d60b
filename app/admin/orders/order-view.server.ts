import { type Earnings, findEarnings } from "#app/commerce/analytics/index.server.ts";
import type { QueryContext } from "#app/commerce/context.ts";
import { findCustomer } from "#app/commerce/customers/index.server.ts";
import { type Locale, textIn } from "#app/commerce/kernel/locale.ts";
import { screenTranslator } from "#app/commerce/kernel/messages.ts";
import type { Money } from "#app/commerce/kernel/money.ts";
import { askedPart } from "#app/commerce/kernel/not-asked.ts";
import { nationalPhone } from "#app/commerce/kernel/phone.ts";
import {
  deliveryTransitions,
  editRefusal,
  findDuplicates,
  findKnownTags,
  findOrder,
  findOrderMoney,
  findOrderNumbers,
  findTimeline,
  listOrders,
  type Order,
  orderTransitions,
} from "#app/commerce/orders/index.server.ts";
import {
  CARRIERS,
  findShipments,
  type Shipment,
  shipmentTransitions,
  unpackedLines,
} from "#app/commerce/shipments/index.server.ts";
import { listAgents } from "#app/staff/index.server.ts";
import { orderAnswers } from "../answers/order-answers.server.ts";
import { mediaHref } from "../media-href.ts";
import { editMessages } from "./edit/messages.ts";
import { findOrigin } from "./origin-view.server.ts";
import { sumsOf } from "./sums.server.ts";
import { timelineView } from "./timeline-view.server.ts";
import type { OrderRow, OrderView, ParcelView } from "./types.ts";

const HOUR = 3_600_000;
const OTHERS = 6;

export function orderRow(order: Order): OrderRow {
  return {
    id: order.id,
    number: order.number,
    state: order.state,
    paymentState: order.paymentState,
    deliveryState: order.deliveryState,
    name: order.name,
    phone: order.phone,
    phoneShown: nationalPhone(order.phone),
    city: askedPart(order.address.city),
    items: order.lines.reduce((sum, line) => sum + line.quantity, 0),
    total: { amount: order.total, currency: order.currency },
    placedAt: order.placedAt,
    desk: order.desk,
    tags: order.tags,
    source: order.source,
    agent: order.agent,
  };
}

/** An order with all that its screen shows, or undefined. */
export async function findOrderView(q: QueryContext, id: string, locale: Locale): Promise<OrderView | undefined> {
  const { read, shop } = q;
  const order = await findOrder(read, id);
  if (!order) return undefined;
  const [events, customer, parcels, duplicates, others, knownTags, into, paid, earned, agents, origin, answers] =
    await Promise.all([
      findTimeline(read, id),
      findCustomer(read, order.customerId),
      findShipments(read, [id]),
      findDuplicates(read, [order], shop.mergeWithinHours * HOUR),
      listOrders(read, { phone: order.phone, limit: OTHERS + 1 }),
      findKnownTags(read),
      findOrderNumbers(read, order.mergedInto === null ? [] : [order.mergedInto]),
      findOrderMoney(read, id),
      findEarnings(read, id),
      listAgents(read),
      findOrigin(q, order, locale),
      orderAnswers(q, id, locale),
    ]);
  const { currency } = order;
  return {
    ...orderHead(order),
    sums: sumsOf(order, currency, locale, shop.locales[0]),
    ...parcelsOf(order, paid?.paid ?? 0, parcels.get(id) ?? []),
    margin: marginView(order, earned),
    mergedInto: order.mergedInto === null ? null : { id: order.mergedInto, number: into.get(order.mergedInto) ?? "" },
    customer: customer?.counts ?? null,
    timeline: timelineView(events, { locale, currency, timeZone: shop.timeZone }),
    carriers: [...(CARRIERS[order.address.country] ?? CARRIERS[shop.country] ?? [])],
    duplicates: duplicates.get(id) ?? [],
    others: others.data.filter((other) => other.id !== id).map(orderRow),
    knownTags,
    agents: agents.map((agent) => ({ value: agent.id, label: agent.name })),
    ...{ origin, answers },
    deliveryWay: deliveryWay(order, locale, shop.locales[0]),
  };
}

/** "To the door · Amana", or the desk where the parcel waits. */
function deliveryWay({ delivery }: Order, locale: Locale, main?: Locale): string {
  if (!delivery) return "";
  const t = screenTranslator(editMessages, locale);
  const label = textIn(delivery.label, locale, main) || t(`way.${delivery.kind}`);
  return [label, delivery.carrier, delivery.desk?.name].filter(Boolean).join(" · ");
}

function orderHead(order: Order) {
  const money = (amount: number): Money => ({ amount, currency: order.currency });
  // Goods on their way can come back, but the order can no longer be called off.
  const here = order.deliveryState === "pending" || order.deliveryState === "packed";
  const agreed = order.state === "confirmed" || order.state === "completed";
  const over = order.deliveryState === "delivered" || order.deliveryState === "returned";
  return {
    ...orderRow(order),
    email: order.email,
    address: order.address,
    country: order.address.country,
    language: order.locale,
    note: order.note,
    cancelReason: order.cancelReason,
    paymentMethod: order.paymentMethod,
    version: order.version,
    lines: order.lines.map((line) => ({
      id: line.id,
      title: line.title,
      variant: line.variantTitle,
      sku: line.sku,
      image: mediaHref(line.image),
      quantity: line.quantity,
      unitPrice: money(line.unitPrice),
      total: money(line.total),
      parts: line.components.map(({ title, variantTitle, quantity }) => ({
        title: [title, variantTitle].filter(Boolean).join(" "),
        quantity,
      })),
    })),
    lawful: {
      confirm: orderTransitions[order.state].includes("confirmed"),
      cancel: orderTransitions[order.state].includes("cancelled") && here,
      complete: orderTransitions[order.state].includes("completed") && over,
      edit: editRefusal(order, { content: false }) === undefined,
      pack: order.state === "confirmed",
      delivery: agreed ? [...deliveryTransitions[order.deliveryState]] : [],
    },
  };
}

function parcelsOf(order: Order, paid: number, parcels: readonly Shipment[]) {
  const money = (amount: number): Money => ({ amount, currency: order.currency });
  const live = parcels.filter((parcel) => parcel.state !== "cancelled");
  const collected = live.reduce((sum, parcel) => sum + parcel.cashDue, 0);
  return {
    parcels: parcels.map((parcel) => parcelView(order, parcel)),
    cashLeft: money(Math.max(0, order.total - paid - collected)),
    isPacked: unpackedLines(order, parcels).length === 0,
  };
}

function marginView({ currency }: Order, earned: Earnings | undefined): OrderView["margin"] {
  return earned ? { amount: earned.margin === null ? null : { amount: earned.margin, currency } } : null;
}

function parcelView(order: Order, parcel: Shipment): ParcelView {
  const money = (amount: number): Money => ({ amount, currency: parcel.currency });
  return {
    id: parcel.id,
    state: parcel.state,
    carrier: parcel.carrier,
    tracking: parcel.tracking,
    cost: parcel.cost === null ? null : money(parcel.cost),
    cashDue: money(parcel.cashDue),
    lines: parcel.lines.map(({ orderLineId, quantity }) => {
      const line = order.lines.find((each) => each.id === orderLineId);
      return { title: [line?.title, line?.variantTitle].filter(Boolean).join(" "), quantity };
    }),
    back: parcel.back.reduce((sum, { quantity }) => sum + quantity, 0),
    version: parcel.version,
    steps: [...shipmentTransitions[parcel.state]],
  };
}
