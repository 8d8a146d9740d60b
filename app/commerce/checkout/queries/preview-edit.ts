import type { QueryContext } from "../../context.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { findOrder, type RevisedOrder } from "../../orders/index.server.ts";
import { DELIVERY, findRates, type Parcel, type ShippingRate } from "../../shipping/index.server.ts";
import type { OrderLimits } from "../../shop.ts";
import { prepareEdit } from "../prepare-edit.server.ts";
import { repriceOrder } from "../reprice-order.server.ts";
import type { MayPrice, OrderEdit } from "../types.ts";

/** What an edit would make of an order, and the ways it could be delivered then. Minor units. */
export interface EditPreview {
  revised: RevisedOrder;
  rates: ShippingRate[];
}

/** An edit, computed as `editOrder` does and written nowhere; refused for the same reasons. */
export async function previewEdit(
  q: QueryContext & { limits: OrderLimits },
  id: string,
  edit: OrderEdit,
  may: MayPrice,
): Promise<Result<EditPreview>> {
  const order = await findOrder(q.read, id);
  if (!order) return refuse("order.not_found", { id });
  const prepared = await prepareEdit(q, order, edit, may);
  if (!prepared.ok) return prepared;
  const revised = prepared.value;
  let parcel: Parcel = { subtotal: revised.subtotal - revised.discount, weight: 0, quantity: 0 };
  await repriceOrder(q, { ...order, ...revised, lines: order.lines }, revised.lines, (seen) => {
    parcel = seen;
    return { id: "", price: revised.shipping };
  });
  const rates = findRates(q.kept(DELIVERY), q.shop.shipping, revised.address, parcel);
  return ok({ revised, rates: rates.ok ? rates.value : [] });
}
