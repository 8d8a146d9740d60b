import type { AppLoadContext } from "@remix-run/node";
import { json } from "@remix-run/node";
import { copyOf } from "#app/commerce/catalog/index.server.ts";
import { saveStockedProduct } from "#app/commerce/stock/index.server.ts";
import type { Visit } from "../guard.server.ts";
import { isRecord } from "../is-record.ts";
import { refused } from "../refused.server.ts";
import type { ProductOutcome } from "./product-screen.tsx";
import { readDraft } from "./read-draft.server.ts";

/** Saves what the product screen sent: `{ draft, basedOn }`. @param id absent: a new product */
export async function saveDraft(body: unknown, id: string | undefined, context: AppLoadContext, { who }: Visit) {
  const { app } = context;
  const { currency } = await app.shop();
  const { draft, basedOn } = isRecord(body) ? body : {};
  const read = readDraft(draft, currency);
  if (!read.ok) return refused(read.refusal, who.locale);
  const options = id === undefined ? {} : { id, ...(typeof basedOn === "number" && { basedOn }) };
  const { input, stock } = read.value;
  const saved = await app.command(who, (ctx) => saveStockedProduct(ctx, input, stock, options));
  if (!saved.ok) return refused(saved.refusal, who.locale);
  const { product, outcome } = saved.value;
  const done = outcome === "updated" ? "saved" : outcome;
  return json<ProductOutcome>({ ok: true, done, id: product.id, version: product.version });
}

/** A draft that is like the product, ready to be made another one. */
export async function duplicate(id: string, { app }: AppLoadContext, { who, locale }: Visit) {
  const made = await app.command(who, async (ctx) => {
    const copy = await copyOf(ctx, id);
    return copy.ok ? saveStockedProduct(ctx, copy.value) : copy;
  });
  if (!made.ok) return refused(made.refusal, locale);
  const { product } = made.value;
  return json<ProductOutcome>({ ok: true, done: "duplicated", id: product.id, version: product.version });
}
