import {
  type Collection,
  findCollections,
  findProducts,
  listCollections,
  listProducts,
  type Product,
} from "#app/commerce/catalog/index.server.ts";
import type { QueryContext } from "#app/commerce/context.ts";
import { type Locale, textIn } from "#app/commerce/kernel/locale.ts";
import { formatMoney } from "#app/commerce/kernel/money.ts";
import { searchable } from "#app/commerce/kernel/searchable.ts";
import { findOffer, listOffers } from "#app/commerce/offers/index.server.ts";
import { townsOf } from "#app/commerce/places/index.server.ts";
import { type DocumentSummary, findSummaries, listDocuments } from "#app/documents/index.server.ts";
import type { Choice, ChoiceKind } from "#builder/ports.ts";
import { mediaHref } from "../media-href.ts";

const MOST = 50;

/** What can be picked in the editor: those that match what was typed. */
export async function searchChoices(
  q: QueryContext,
  kind: ChoiceKind,
  { search, locale }: { search: string; locale: Locale },
): Promise<Choice[]> {
  if (kind === "product") {
    const page = await listProducts(q.read, { q: search, limit: MOST, sort: "updated" });
    return page.data.map((product) => productChoice(q, product, locale));
  }
  if (kind === "collection") {
    const wanted = searchable(search);
    return (await listCollections(q.read))
      .map((collection) => collectionChoice(collection, locale))
      .filter(({ title }) => searchable(title).includes(wanted))
      .slice(0, MOST);
  }
  if (kind === "town") {
    const wanted = searchable(search);
    return q.shop.countries
      .flatMap((country) => townsOf(country))
      .filter(({ name }) => searchable(Object.values(name).join(" ")).includes(wanted))
      .slice(0, MOST)
      .map(({ name }) => townChoice(textIn({ fr: name.fr }, "fr"), textIn(name, locale)));
  }
  if (kind === "offer") {
    const wanted = searchable(search);
    return (await listOffers(q.read))
      .map((each) => ({ id: each.id, title: textIn(each.name, locale) }))
      .filter(({ title }) => searchable(title).includes(wanted))
      .slice(0, MOST);
  }
  const page = await listDocuments(q.read, { kind, q: search, limit: MOST }, q.clock.now());
  return page.data.map((summary) => documentChoice(summary, locale));
}

/** Those that were picked, by id in the order asked; null where they are gone. */
export async function findChoices(
  q: QueryContext,
  kind: ChoiceKind,
  ids: readonly string[],
  locale: Locale,
): Promise<(Choice | null)[]> {
  if (kind === "product") {
    return (await findProducts(q.read, ids)).map((each) => (each ? productChoice(q, each, locale) : null));
  }
  if (kind === "collection") {
    return (await findCollections(q.read, ids)).map((each) => (each ? collectionChoice(each, locale) : null));
  }
  // A town that is in no list was typed: it is what it is called.
  if (kind === "town") return ids.map((id) => townChoice(id, id));
  if (kind === "offer") {
    const found = await Promise.all(ids.map((id) => findOffer(q.read, id)));
    return found.map((each) => (each ? { id: each.id, title: textIn(each.name, locale) } : null));
  }
  const found = await findSummaries(q.read, ids, q.clock.now());
  return found.map((each) => (each ? documentChoice(each, locale) : null));
}

/** Towns go by their French names, whatever language they are picked in. */
function townChoice(id: string, title: string): Choice {
  return { id, title };
}

function productChoice({ shop }: QueryContext, product: Product, locale: Locale): Choice {
  const amount = Math.min(...product.variants.map((variant) => variant.price));
  const imageUrl = mediaHref(product.images[0]?.src);
  return {
    id: product.id,
    title: textIn(product.title, locale),
    hint: formatMoney({ amount, currency: shop.currency }, locale),
    ...(imageUrl && { imageUrl }),
  };
}

function collectionChoice({ id, title, handle, productCount, image }: Collection, locale: Locale): Choice {
  const imageUrl = mediaHref(image?.src);
  return { id, title: textIn(title, locale) || handle, hint: String(productCount), ...(imageUrl && { imageUrl }) };
}

function documentChoice({ id, title, slugs }: DocumentSummary, locale: Locale): Choice {
  const slug = textIn(slugs, locale);
  return { id, title: textIn(title, locale), ...(slug && { hint: `/p/${slug}` }) };
}
