import { type AppLoadContext, json } from "@remix-run/node";
import {
  endPriceSchedule,
  findPriceSchedules,
  findProducts,
  type PriceSchedule,
  type Product,
  schedulePrice,
} from "#app/commerce/catalog/index.server.ts";
import type { Context, QueryContext } from "#app/commerce/context.ts";
import { type Locale, textIn } from "#app/commerce/kernel/locale.ts";
import { parseAmount } from "#app/commerce/kernel/money.ts";
import { type Result, refuse } from "#app/commerce/kernel/result.ts";
import { watchesPriorPrices } from "#app/commerce/pricing/index.server.ts";
import type { Visit } from "../guard.server.ts";
import type { Outcome } from "../outcome.ts";
import { refused } from "../refused.server.ts";
import { type CrossedOut, crossedOutAt } from "./crossed-out.server.ts";
import type { ScheduleView } from "./types.ts";

/** A product's scheduled prices as the screen shows them, the last one first. */
export async function scheduleViews(
  q: Pick<QueryContext, "read" | "shop" | "clock" | "kept">,
  product: Product,
  locale: Locale,
): Promise<ScheduleView[]> {
  const now = q.clock.now();
  const { currency, country } = q.shop;
  const names = new Map(
    product.variants.map((variant) => [variant.id, variantTitle(product, variant.options, locale)]),
  );
  const views: ScheduleView[] = [];
  for (const schedule of (await findPriceSchedules(q.read, product.id)).reverse()) {
    const { id, variantId, change, from, until } = schedule;
    const isOver = until !== null && until <= now;
    const beside =
      isOver || !watchesPriorPrices(country)
        ? []
        : reducedBy(schedule, await crossedOutAt(q, product, Math.max(from, now)));
    views.push({
      ...{ id, from, until },
      variant: variantId === null ? "" : (names.get(variantId) ?? ""),
      price: "price" in change ? { amount: change.price, currency } : null,
      percent: "percent" in change ? change.percent : null,
      state: from > now ? "coming" : isOver ? "over" : "running",
      crossedOut: [...new Set(beside.map(({ crossedOut }) => crossedOut))].map((amount) =>
        amount === null ? null : { amount, currency },
      ),
    });
  }
  return views;
}

/** What a schedule announces as reduced. */
function reducedBy({ variantId }: Pick<PriceSchedule, "variantId">, beside: readonly CrossedOut[]): CrossedOut[] {
  return beside.filter((each) => each.isReduced && (variantId === null || variantId === each.variantId));
}

export function variantTitle(product: Product, keys: readonly string[], locale: Locale): string {
  return keys
    .map((key, index) => {
      const value = product.options[index]?.values.find((each) => each.key === key);
      return textIn(value?.label, locale) || key;
    })
    .join(" / ");
}

/**
 * Schedules a price. Where the law lets nothing stand crossed out beside it, it is refused until somebody wants it all the same:
 * looked at as it would be, before it is.
 */
export async function scheduleKnowingly(
  ctx: Context,
  input: Omit<PriceSchedule, "id">,
  isSure: boolean,
): Promise<Result<PriceSchedule>> {
  const scheduled = await schedulePrice(ctx, input);
  if (!scheduled.ok || isSure) return scheduled;
  const [product] = await findProducts(ctx.read, [input.productId]);
  const beside = product ? reducedBy(scheduled.value, await crossedOutAt(ctx, product, scheduled.value.from)) : [];
  return beside.some(({ crossedOut }) => crossedOut === null) ? refuse("price.no_prior") : scheduled;
}

/** A price that shall begin and end by itself, or one that shall end now. */
export async function actOnSchedule(
  field: (name: string) => string,
  productId: string,
  { app }: AppLoadContext,
  { who, locale }: Visit,
) {
  if (field("intent") === "end-price") {
    const ended = await app.command(who, (ctx) => endPriceSchedule(ctx, field("schedule")));
    return ended.ok ? json<Outcome<"ended">>({ ok: true, done: "ended" }) : refused(ended.refusal, locale);
  }
  const { currency } = await app.shop();
  const [by, number, from, until] = [field("by"), field("number").trim(), field("from"), field("until")];
  const made = await app.command(who, async (ctx) => {
    const amount = by === "price" ? parseAmount(number, currency) : undefined;
    if (by === "price" && amount === undefined) return refuse("amount.unreadable", {}, "/price");
    const change = by === "price" ? { price: amount ?? 0 } : { percent: percentOf(number) };
    const begins = from === "" ? ctx.clock.now() : Number(from);
    const ends = until === "" ? null : Number(until);
    const variantId = field("variant") || null;
    return scheduleKnowingly(ctx, { productId, variantId, change, from: begins, until: ends }, field("sure") === "on");
  });
  return made.ok ? json<Outcome<"scheduled">>({ ok: true, done: "scheduled" }) : refused(made.refusal, locale);
}

function percentOf(typed: string): number {
  return Number(typed.replace(",", ".") || Number.NaN);
}
