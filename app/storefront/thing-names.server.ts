import { findProducts } from "#app/commerce/catalog/index.server.ts";
import type { QueryContext } from "#app/commerce/context.ts";
import { type LocalizedText, textIn } from "#app/commerce/kernel/locale.ts";
import { findOffersOf } from "#app/commerce/offers/index.server.ts";
import { findSummaries, nameGoods } from "#app/documents/index.server.ts";
import type { NamedThing } from "#blocks/contract/index.ts";

/** What things are called in the asker's language; null where there is no such thing. */
export async function thingNames(q: QueryContext, targets: readonly NamedThing[]): Promise<(string | null)[]> {
  const { read, locale, shop, clock } = q;
  const ids = (kind: NamedThing["kind"]) => [
    ...new Set(targets.flatMap((each) => (each.kind === kind ? each.id : []))),
  ];
  const documents = await findSummaries(read, ids("document"), clock.now());
  const offers = await findOffersOf(read, ids("offer"));
  const products = await findProducts(read, ids("product"));
  const variants = await nameGoods(read, clock.now(), ids("variant"), { locale, main: shop.locales[0] ?? "fr" });
  const names = new Map<string, LocalizedText>();
  for (const each of documents) if (each) names.set(each.id, each.title);
  for (const each of products) if (each) names.set(each.id, each.title);
  for (const { id, name } of offers) names.set(id, name);
  return targets.map(({ kind, id }) => {
    if (kind === "variant") return variants.get(id) ?? null;
    const name = names.get(id);
    return name === undefined ? null : textIn(name, locale, shop.locales[0]) || null;
  });
}
