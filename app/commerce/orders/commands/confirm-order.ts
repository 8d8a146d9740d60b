import type { Context } from "../../context.ts";
import { countStage } from "../../customers/index.server.ts";
import { localDate } from "../../kernel/clock.ts";
import { move } from "../../kernel/machine.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { reserveMissing } from "../../stock/index.server.ts";
import { orderEvent } from "../events.ts";
import { orderTransitions } from "../machine.ts";
import { insertOrderEvent, readOrder, stampConfirmed, updateState } from "../model.server.ts";
import type { Order } from "../types.ts";
import { atLine } from "./record-order.ts";

/** The buyer said yes on the phone. Promises now what the order does not hold yet: all of it, where the shop reserves on confirmation. */
export async function confirmOrder(ctx: Context, id: string): Promise<Result<Order>> {
  const order = await readOrder(ctx.tx, "id", id);
  if (!order) return refuse("order.not_found", { id });
  const moved = move("order", orderTransitions, order.state, "confirmed");
  if (!moved.ok) return moved;
  if (!(await updateState(ctx, id, "order", order.state, moved.value))) return confirmOrder(ctx, id);
  await stampConfirmed(ctx, id, localDate(ctx.clock.now(), ctx.shop.timeZone));
  await countStage(ctx, order.customerId, "confirmed");
  await insertOrderEvent(ctx, id, { kind: "confirmed" });
  ctx.emit(orderEvent("order.confirmed", order));
  // What was promised as the order was placed is held already.
  const reserved = await reserveMissing(ctx, id, order.lines);
  if (!reserved.ok) return atLine(reserved.refusal, order);
  return ok({ ...order, state: "confirmed", confirmedAt: ctx.clock.now(), updatedAt: ctx.clock.now() });
}
