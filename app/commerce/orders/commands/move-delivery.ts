import type { Context } from "../../context.ts";
import { countStage } from "../../customers/index.server.ts";
import { move } from "../../kernel/machine.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { type ReturnedUnits, shipStock, takeBack } from "../../stock/index.server.ts";
import { orderEvent } from "../events.ts";
import { type DeliveryState, deliveryTransitions } from "../machine.ts";
import { insertOrderEvent, readOrder, updateState } from "../model.server.ts";
import type { Order } from "../types.ts";

export interface DeliveryDetails {
  /** Shipped: the location the parcel leaves from; chosen by the stock where absent. */
  locationId?: string;
  /** Returned: what becomes of the units; all that left goes back on the shelf where absent. */
  returned?: readonly ReturnedUnits[];
}

/**
 * Says where the goods are now. Shipping takes them off the shelf; a return takes them back. Only a confirmed order's goods
 * move.
 */
export async function moveDelivery(
  ctx: Context,
  id: string,
  to: DeliveryState,
  details: DeliveryDetails = {},
): Promise<Result<Order>> {
  const order = await readOrder(ctx.tx, "id", id);
  if (!order) return refuse("order.not_found", { id });
  if (order.state === "placed" || order.state === "cancelled") {
    return refuse("transition.illegal", { machine: "order", from: order.state, to, lawful: [] });
  }
  const moved = move("delivery", deliveryTransitions, order.deliveryState, to);
  if (!moved.ok) return moved;
  if (!(await updateState(ctx, id, "delivery", order.deliveryState, to))) return moveDelivery(ctx, id, to, details);
  const goods = await moveGoods(ctx, id, to, details);
  if (!goods.ok) return goods;
  if (to === "delivered" || to === "refused") await countStage(ctx, order.customerId, to);
  await insertOrderEvent(ctx, id, { kind: to });
  if (to !== "pending" && to !== "packed") ctx.emit(orderEvent(`order.${to}`, order));
  return ok({ ...order, deliveryState: to, updatedAt: ctx.clock.now() });
}

async function moveGoods(ctx: Context, id: string, to: DeliveryState, { locationId, returned }: DeliveryDetails) {
  if (to === "shipped") return shipStock(ctx, id, locationId === undefined ? {} : { locationId });
  return to === "returned" ? takeBack(ctx, id, returned) : ok(null);
}
