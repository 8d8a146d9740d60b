import { isDeepStrictEqual } from "node:util";
import type { Context } from "../../context.ts";
import { parseAmount } from "../../kernel/money.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import type { ImportedSchedule } from "../import/types.ts";
import { readSchedules } from "../prices.server.ts";
import type { PriceSchedule } from "../rules/price-in-time.ts";
import type { Product } from "../types.ts";
import { schedulePrice } from "./schedule-price.ts";

/**
 * Adds the scheduled prices of a file that the product does not have. One that is over in the file is history; one that has
 * begun there begins now. None is taken away: a file may be older than what the shop has planned since.
 * @returns whether one was added
 */
export async function takeSchedules(
  ctx: Context,
  product: Product,
  told: readonly ImportedSchedule[],
): Promise<Result<boolean>> {
  if (told.length === 0) return ok(false);
  const now = ctx.clock.now();
  const there = [...((await readSchedules(ctx.tx, [product.id], now)).get(product.id) ?? [])];
  let added = false;
  for (const each of told) {
    const read = readSchedule(ctx, product, each);
    if (!read.ok) return read;
    const schedule = read.value;
    if (schedule.until !== null && schedule.until <= now) continue;
    const known = there.findIndex((other) => isSame(other, schedule, now));
    if (known >= 0) {
      there.splice(known, 1);
      continue;
    }
    const made = await schedulePrice(ctx, { ...schedule, from: Math.max(schedule.from, now) });
    if (!made.ok) return made;
    added = true;
  }
  return ok(added);
}

function readSchedule(
  ctx: Context,
  product: Product,
  { variant, price, percent, from, until }: ImportedSchedule,
): Result<Omit<PriceSchedule, "id">> {
  const owner = product.variants.find(({ options }) => variant !== null && isDeepStrictEqual(options, variant));
  if (variant !== null && !owner) return refuse("variant.not_found", { sku: variant.join(" / ") });
  const amount = price === undefined ? undefined : parseAmount(price, ctx.shop.currency);
  if (price !== undefined && amount === undefined) return refuse("amount.unreadable", {});
  return ok({
    productId: product.id,
    variantId: owner?.id ?? null,
    change: amount === undefined ? { percent: percent ?? 0 } : { price: amount },
    from: Date.parse(from),
    until: until === null ? null : Date.parse(until),
  });
}

function isSame(one: Omit<PriceSchedule, "id">, other: Omit<PriceSchedule, "id">, now: number): boolean {
  const begun = (from: number) => Math.max(from, now);
  return (
    one.variantId === other.variantId &&
    one.until === other.until &&
    begun(one.from) === begun(other.from) &&
    isDeepStrictEqual(one.change, other.change)
  );
}
