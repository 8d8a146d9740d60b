import type { Context } from "../../context.ts";
import { MAX_AMOUNT } from "../../kernel/money.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { productChanged } from "../events.ts";
import { readProducts } from "../model.server.ts";
import { endSchedule, insertSchedule, readSchedule } from "../prices.server.ts";
import type { PriceSchedule } from "../rules/price-in-time.ts";

/** Clocks of people's machines differ from ours: a beginning so little ago means now. */
const SLACK_MS = 60_000;
const MAX_PERCENT = 99;

/**
 * Lets a price begin and end at set instants. A beginning in the past is refused: what shoppers found then is history.
 */
export async function schedulePrice(ctx: Context, input: Omit<PriceSchedule, "id">): Promise<Result<PriceSchedule>> {
  const [product] = await readProducts(ctx.tx, "id", [input.productId]);
  if (!product) return refuse("product.not_found", { id: input.productId });
  const known = input.variantId === null || product.variants.some(({ id }) => id === input.variantId);
  if (!known) return refuse("variant.not_found", { sku: input.variantId }, "/variant_id");
  const { change } = input;
  if ("price" in change && !isWithin(change.price, 0, MAX_AMOUNT)) {
    return refuse("money.invalid", { max: MAX_AMOUNT }, "/price");
  }
  if ("percent" in change && !isWithin(change.percent, 1, MAX_PERCENT)) {
    return refuse("input.invalid", { problem: `1–${MAX_PERCENT} %` }, "/percent");
  }
  const now = ctx.clock.now();
  const from = Math.max(input.from, now);
  if (!Number.isSafeInteger(input.from) || input.from < now - SLACK_MS) {
    return refuse("price.schedule_dates", {}, "/from");
  }
  if (input.until !== null && !(Number.isSafeInteger(input.until) && input.until > from)) {
    return refuse("price.schedule_dates", {}, "/until");
  }
  const schedule = { ...input, id: ctx.ids.next(), from };
  await insertSchedule(ctx, schedule);
  ctx.emit(productChanged(product.id, product.handle));
  return ok(schedule);
}

/** Takes a coming price away, or ends now the one that runs. One that is over stays: it is history. */
export async function endPriceSchedule(ctx: Context, id: string): Promise<Result<null>> {
  const schedule = await readSchedule(ctx.tx, id);
  const [product] = schedule ? await readProducts(ctx.tx, "id", [schedule.productId]) : [];
  if (!schedule || !product) return refuse("price.schedule_not_found", { id });
  const now = ctx.clock.now();
  if (schedule.until !== null && schedule.until <= now) return refuse("price.schedule_over", { id });
  await endSchedule(ctx, schedule, now);
  ctx.emit(productChanged(product.id, product.handle));
  return ok(null);
}

function isWithin(value: number, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= least && value <= most;
}
