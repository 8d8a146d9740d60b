import type { Context } from "../../context.ts";
import { countStage } from "../../customers/index.server.ts";
import { move } from "../../kernel/machine.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { orderEvent } from "../events.ts";
import { type DeliveryState, deliveryTransitions } from "../machine.ts";
import { insertOrderEvent, updateState } from "../model.server.ts";
import type { Order } from "../types.ts";

/**
 * Says where an order's goods are, as its parcels say. `shipments` alone calls it, with the order locked; it moves the
 * stock. Only a confirmed order's goods move.
 */
export async function setDelivery(ctx: Context, order: Order, to: DeliveryState): Promise<Result<Order>> {
  const refused = deliveryRefusal(order, to);
  if (refused) return refused;
  if (order.deliveryState === to) return ok(order);
  const moved = move("delivery", deliveryTransitions, order.deliveryState, to);
  if (!moved.ok) return moved;
  if (!(await updateState(ctx, order.id, "delivery", order.deliveryState, to))) {
    throw new Error(`Order ${order.id} was moved without being locked`);
  }
  if (to === "delivered" || to === "refused") await countStage(ctx, order.customerId, to);
  await insertOrderEvent(ctx, order.id, { kind: to, data: { from: order.deliveryState, to } });
  if (to !== "pending" && to !== "packed") ctx.emit(orderEvent(`order.${to}`, order));
  return ok({ ...order, deliveryState: to, updatedAt: ctx.clock.now() });
}

/** Goods of an order that nobody has confirmed, or that was called off, stay where they are. */
export function deliveryRefusal({ state }: Order, to: string) {
  if (state !== "placed" && state !== "cancelled") return undefined;
  return refuse("transition.illegal", { machine: "order", from: state, to, lawful: [] });
}
