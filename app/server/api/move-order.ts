import type { Context } from "#app/commerce/context.ts";
import { ok, type Result } from "#app/commerce/kernel/result.ts";
import type { Order } from "#app/commerce/orders/index.server.ts";
import { findShipments } from "#app/commerce/shipments/index.server.ts";
import { actorOf } from "./actor.ts";
import type { ApiAnswer, ApiCall } from "./endpoint.ts";
import { orderJson } from "./order-json.ts";

/** Runs a command on an order and answers the order as it is then, with its parcels. */
export async function moveOrder<B>(
  { app, token, locale }: ApiCall<B>,
  move: (ctx: Context) => Promise<Result<Order>>,
): Promise<ApiAnswer> {
  const moved = await app.command({ actor: actorOf(token), locale }, async (ctx) => {
    const done = await move(ctx);
    if (!done.ok) return done;
    return ok(orderJson(done.value, (await findShipments(ctx.tx, [done.value.id])).get(done.value.id)));
  });
  return moved.ok ? { status: 200, body: moved.value } : { refusal: moved.refusal };
}
