import { expandBundle, findSellables, type Sellable } from "../catalog/index.server.ts";
import type { QueryContext } from "../context.ts";
import { textIn } from "../kernel/locale.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";

/** One part of a bundle, and how many of it are in one bundle. */
export interface Part {
  sellable: Sellable;
  quantity: number;
}

/** What a buyer chose of a mix. */
export interface ChosenPart {
  sku?: string | undefined;
  variantId?: string | undefined;
  quantity?: number | undefined;
}

/**
 * The parts of one bundle: a fixed one's own, a mix's as chosen; none of an article by itself, which knows no choice.
 * @param at pointer of the line
 */
export async function findParts(
  q: QueryContext,
  sellable: Sellable,
  chosen: readonly ChosenPart[],
  at: string,
): Promise<Result<Part[]>> {
  const { bundle } = sellable;
  if (!bundle) return chosen.length === 0 ? ok([]) : refuse("bundle.choice", { count: 0 }, `${at}/components`);
  const offered = bundle.items.map(({ variantId }) => variantId);
  const parts = await findSellables(q.read, offered, q.clock.now());
  const byId = new Map(parts.map((part) => [part.variantId, part]));
  const bySku = new Map(parts.map((part) => [part.sku, part]));
  const expanded = expandBundle(
    bundle,
    chosen.map(({ sku, variantId, quantity = 1 }) => ({
      variantId: variantId ?? bySku.get(sku ?? "")?.variantId ?? "",
      quantity,
    })),
  );
  if (!expanded.ok) {
    return { ok: false, refusal: { ...expanded.refusal, pointer: `${at}${expanded.refusal.pointer ?? ""}` } };
  }
  const found: Part[] = [];
  for (const { variantId, quantity } of expanded.value) {
    const part = byId.get(variantId);
    const title = textIn(sellable.title, q.locale, q.shop.locales[0]);
    if (!part) return refuse("product.not_for_sale", { title }, `${at}/components`);
    found.push({ sellable: part, quantity });
  }
  return ok(found);
}
