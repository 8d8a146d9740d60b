import { findSellables, type Sellable } from "#app/commerce/catalog/index.server.ts";
import type { QueryContext } from "#app/commerce/context.ts";
import { type Locale, textIn } from "#app/commerce/kernel/locale.ts";
import type { MixChoice } from "./types.ts";

/** What the bundles to choose from among these offer, by variant. */
export async function findMixes(
  q: QueryContext,
  articles: readonly Sellable[],
  locale: Locale,
): Promise<Map<string, MixChoice>> {
  const mixes = articles.flatMap(({ variantId, bundle }) => (bundle?.kind === "mix" ? [{ variantId, bundle }] : []));
  const ids = mixes.flatMap(({ bundle }) => bundle.items.map((item) => item.variantId));
  const parts = ids.length > 0 ? await findSellables(q.read, ids, q.clock.now()) : [];
  const main = q.shop.locales[0];
  const titles = new Map(
    parts.map(({ variantId, title, optionLabels }) => [
      variantId,
      [title, ...optionLabels].map((text) => textIn(text, locale, main)).join(" · "),
    ]),
  );
  return new Map(
    mixes.map(({ variantId, bundle }) => [
      variantId,
      {
        ...{ choose: bundle.choose ?? 0, repeats: bundle.repeats },
        parts: bundle.items.flatMap((item) => {
          const title = titles.get(item.variantId);
          return title === undefined ? [] : [{ variantId: item.variantId, title }];
        }),
      },
    ]),
  );
}
