import type { QueryContext } from "#app/commerce/context.ts";
import { textIn } from "#app/commerce/kernel/locale.ts";
import { askedPart } from "#app/commerce/kernel/not-asked.ts";
import { findOrderMoney, findOrders, type Order } from "#app/commerce/orders/index.server.ts";
import { regionName } from "#app/commerce/places/index.server.ts";
import { findShipments, type Shipment, unpackedLines } from "#app/commerce/shipments/index.server.ts";
import { orderRow } from "../order-view.server.ts";
import type { PrintedOrder, PrintedParcel } from "./types.ts";

/** A ream is enough for once. */
const MOST = 250;

/** Parcels that arrived, or were unpacked again, need no label. */
const LABELLED = ["packed", "shipped"];

/** Orders as they are printed, in the order asked for. */
export async function findPrinted(
  { read, locale, shop }: QueryContext,
  ids: readonly string[],
): Promise<PrintedOrder[]> {
  const orders = await findOrders(read, ids.slice(0, MOST));
  const parcels = await findShipments(
    read,
    orders.map(({ id }) => id),
  );
  const money = await Promise.all(orders.map((order) => findOrderMoney(read, order.id)));
  return orders.map((order, index) => {
    const due = Math.max(0, order.total - (money[index]?.paid ?? 0));
    const { region, postcode } = order.address;
    const [line1, city] = [askedPart(order.address.line1), askedPart(order.address.city)];
    const { desk } = order.delivery ?? {};
    const named = region ? regionName(region, locale) : "";
    return {
      ...orderRow(order),
      ...{ line1, note: order.note, collect: { amount: due, currency: order.currency } },
      place: [postcode, city, named === city ? "" : named].filter(Boolean).join(" · "),
      way: desk ? [desk.name, desk.address].filter(Boolean).join(" · ") : "",
      fees: order.fees.map(({ code, name, amount }) => ({
        name: textIn(name, locale, shop.locales[0]) || code,
        amount: { amount, currency: order.currency },
      })),
      parcels: printedParcels(order, parcels.get(order.id) ?? [], due),
      lines: order.lines.map(({ title, variantTitle, sku, quantity, components }) => ({
        title: [title, variantTitle].filter(Boolean).join(" · "),
        ...{ sku, quantity },
        parts: components
          .map((part) => `${part.quantity} × ${[part.title, part.variantTitle].filter(Boolean).join(" ")}`)
          .join(", "),
      })),
    };
  });
}

function printedParcels(order: Order, parcels: readonly Shipment[], due: number): PrintedParcel[] {
  const { currency } = order;
  const goods = (lines: readonly { orderLineId: string; quantity: number }[]) =>
    lines
      .map(({ orderLineId, quantity }) => {
        const line = order.lines.find(({ id }) => id === orderLineId);
        return `${quantity} × ${[line?.title, line?.variantTitle].filter(Boolean).join(" ")}`;
      })
      .join(", ");
  const live = parcels.filter(({ state }) => state !== "cancelled");
  const packed = live.map((parcel) => ({
    ...{ isLabelled: LABELLED.includes(parcel.state), carrier: parcel.carrier, tracking: parcel.tracking },
    ...{ collect: parcel.cashDue, goods: goods(parcel.lines) },
  }));
  const rest = unpackedLines(order, parcels);
  const collected = live.reduce((sum, { cashDue }) => sum + cashDue, 0);
  const all = [
    ...packed,
    ...(rest.length === 0
      ? []
      : [
          {
            ...{ isLabelled: true, carrier: order.delivery?.carrier ?? "", tracking: null },
            ...{ collect: Math.max(0, due - collected), goods: goods(rest) },
          },
        ]),
  ];
  return all.flatMap(({ isLabelled, collect, ...parcel }, index) =>
    isLabelled
      ? {
          ...parcel,
          collect: { amount: collect, currency },
          place: all.length > 1 ? `${index + 1} / ${all.length}` : "",
        }
      : [],
  );
}
