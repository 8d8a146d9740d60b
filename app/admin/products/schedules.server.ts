import { type AppLoadContext, json } from "@remix-run/node";
import {
  endPriceSchedule,
  type PriceSchedule,
  type Product,
  schedulePrice,
} from "#app/commerce/catalog/index.server.ts";
import { type Locale, textIn } from "#app/commerce/kernel/locale.ts";
import { type Currency, parseAmount } from "#app/commerce/kernel/money.ts";
import { refuse } from "#app/commerce/kernel/result.ts";
import type { Visit } from "../guard.server.ts";
import type { Outcome } from "../outcome.ts";
import { refused } from "../refused.server.ts";
import type { ScheduleView } from "./types.ts";

export function scheduleViews(
  schedules: readonly PriceSchedule[],
  product: Product,
  { now, locale, currency }: { now: number; locale: Locale; currency: Currency },
): ScheduleView[] {
  const names = new Map(
    product.variants.map((variant) => [variant.id, variantTitle(product, variant.options, locale)]),
  );
  return schedules
    .map(({ id, variantId, change, from, until }) => ({
      ...{ id, from, until },
      variant: variantId === null ? "" : (names.get(variantId) ?? ""),
      price: "price" in change ? { amount: change.price, currency } : null,
      percent: "percent" in change ? change.percent : null,
      state:
        from > now ? ("coming" as const) : until !== null && until <= now ? ("over" as const) : ("running" as const),
    }))
    .reverse();
}

export function variantTitle(product: Product, keys: readonly string[], locale: Locale): string {
  return keys
    .map((key, index) => {
      const value = product.options[index]?.values.find((each) => each.key === key);
      return textIn(value?.label, locale) || key;
    })
    .join(" / ");
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
    return schedulePrice(ctx, {
      productId,
      variantId: field("variant") || null,
      change: by === "price" ? { price: amount ?? 0 } : { percent: Number(number.replace(",", ".") || Number.NaN) },
      from: from === "" ? ctx.clock.now() : Number(from),
      until: until === "" ? null : Number(until),
    });
  });
  return made.ok ? json<Outcome<"scheduled">>({ ok: true, done: "scheduled" }) : refused(made.refusal, locale);
}
