import { findSellables } from "#app/commerce/catalog/index.server.ts";
import { type Locale, type LocalizedText, textIn } from "#app/commerce/kernel/locale.ts";
import { findOffersOf } from "#app/commerce/offers/index.server.ts";
import type { Reader } from "#app/platform/db/index.server.ts";
import type { GoodsNames } from "#runtime/forms/answer-lines.ts";

/**
 * Names of goods that were chosen in answers to forms. What is no longer there is not among them.
 * @param chosen ids of variants and of offers
 * @param now epoch ms
 */
export async function nameGoods(
  read: Reader,
  now: number,
  chosen: readonly string[],
  { locale, main }: { locale: Locale; main: Locale },
): Promise<GoodsNames> {
  const ids = [...new Set(chosen)];
  if (ids.length === 0) return new Map();
  const [articles, offers] = await Promise.all([findSellables(read, ids, now), findOffersOf(read, ids)]);
  const said = (texts: readonly LocalizedText[]) =>
    texts
      .map((text) => textIn(text, locale, main))
      .filter(Boolean)
      .join(" · ");
  return new Map([
    ...articles.map(({ variantId, title, optionLabels }) => [variantId, said([title, ...optionLabels])] as const),
    ...offers.map(({ id, name }) => [id, said([name])] as const),
  ]);
}
