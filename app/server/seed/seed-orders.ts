import { findProductsByHandle, findSellablesBySku } from "#app/commerce/catalog/index.server.ts";
import { placeOrder } from "#app/commerce/checkout/index.server.ts";
import type { Context } from "#app/commerce/context.ts";
import { fixedClock } from "#app/commerce/kernel/clock.ts";
import { ok, type Result } from "#app/commerce/kernel/result.ts";
import {
  cancelOrder,
  completeOrder,
  confirmOrder,
  type Order,
  OrderNumbers,
} from "#app/commerce/orders/index.server.ts";
import { recordCollection, recordRemittance } from "#app/commerce/payments/index.server.ts";
import { moveDelivery } from "#app/commerce/shipments/index.server.ts";
import { adjustStock } from "#app/commerce/stock/index.server.ts";
import { demoProducts } from "#templates/demo/catalog.ts";
import type { App } from "../app.ts";
import { advance, beginOrResume } from "./history-progress.ts";
import { type PlannedArticle, type PlannedOrder, planHistory, type Step } from "./plan-history.ts";
import { seeder } from "./seeder.ts";

/** An order of the history is about twelve rows: eight of them keep a transaction near a hundred. */
const SLICE = 8;

/** Two months of orders, placed and moved by the same commands as any other, each at its own time. */
export async function seedOrders(app: App): Promise<number> {
  const handles = demoProducts.map((product) => product.handle);
  if ((await findProductsByHandle(app.db.read, handles)).length < handles.length) return 0;
  const start = await beginOrResume(app);
  const plan = planHistory(articles(), start.now);
  const numbers = new OrderNumbers(app.db);
  for (let from = start.written; from < plan.length; from += SLICE) {
    const slice = plan.slice(from, from + SLICE);
    const numbered = await Promise.all(slice.map(async (order) => ({ order, number: await numbers.take() })));
    const done = await app.command(seeder, async (ctx) => {
      await advance(ctx, { ...start, written: from }, from + slice.length);
      for (const { order, number } of numbered) {
        const lived = await live(ctx, order, number);
        if (!lived.ok) return lived;
      }
      return ok(null);
    });
    if (!done.ok) throw new Error(`The demo's history was refused: ${done.refusal.code} ${done.refusal.pointer}`);
  }
  await numbers.close();
  return plan.length - start.written;
}

/** The dearer, the rarer. */
function articles(): PlannedArticle[] {
  return demoProducts.flatMap((product) =>
    product.variants.map((variant) => ({ sku: variant.sku, weight: 1 / (variant.price + 9000) })),
  );
}

/** One order's life, told at the times it happened. */
async function live(ctx: Context, plan: PlannedOrder, number: number): Promise<Result<Order>> {
  const at = (time: number): Context => ({ ...ctx, clock: fixedClock(time), locale: plan.locale });
  const stocked = await restock(at(plan.at - 60_000), plan, 1, "Réassort");
  if (!stocked.ok) return stocked;
  const placed = await placeOrder(at(plan.at), {
    input: {
      lines: plan.lines,
      customer: plan.buyer,
      address: plan.address,
      paymentMethod: "cod",
      source: "storefront",
    },
    locale: plan.locale,
    scope: "demo",
    key: `history-${number}`,
    number,
  });
  if (!placed.ok) return placed;
  let { order } = placed.value;
  for (const step of plan.steps) {
    const moved = await take(at(step.at), order.id, step);
    if (!moved.ok) return moved;
    order = moved.value;
  }
  const back = plan.steps.find((step) => step.kind === "returned" || step.kind === "cancelled");
  const evened = back ? await restock(at(back.at), plan, -1, "Inventaire") : ok(null);
  return evened.ok ? ok(order) : evened;
}

/** What the history sells was bought in before, so that the shop opens with the stock its catalogue says. */
async function restock(ctx: Context, plan: PlannedOrder, sign: 1 | -1, reason: string): Promise<Result<null>> {
  const sellables = await findSellablesBySku(
    ctx.tx,
    plan.lines.map((line) => line.sku),
    ctx.clock.now(),
  );
  for (const { sku, quantity } of plan.lines) {
    const variantId = sellables.find((each) => each.sku === sku)?.variantId ?? "";
    const adjusted = await adjustStock(ctx, { variantId, change: { delta: sign * quantity }, reason });
    if (!adjusted.ok) return adjusted;
  }
  return ok(null);
}

function take(ctx: Context, id: string, step: Step): Promise<Result<Order>> {
  if (step.kind === "cancelled") return cancelOrder(ctx, id, step.reason);
  if (step.kind === "confirmed") return confirmOrder(ctx, id);
  if (step.kind === "paid") return recordCollection(ctx, id);
  if (step.kind === "remitted") return recordRemittance(ctx, id);
  if (step.kind === "completed") return completeOrder(ctx, id);
  return moveDelivery(ctx, id, step.kind);
}
