import { findCollections, findProducts } from "#app/commerce/catalog/index.server.ts";
import type { QueryContext } from "#app/commerce/context.ts";
import { textIn } from "#app/commerce/kernel/locale.ts";
import { type DocumentSummary, findDocument, findSummaries } from "#app/documents/index.server.ts";
import { type AssetUse, listUses, mediaKeys, type NamedUse, type UseState } from "#app/media/index.server.ts";

/** More than anybody reads; the count beside it tells of the others. */
const MOST = 200;

/** What shows an asset, with its name and where to change it: what shoppers see first, older versions last. */
export async function whereUsed(q: QueryContext, src: string): Promise<NamedUse[]> {
  const uses = (await listUses(q.read, src)).slice(0, MOST);
  const of = (holder: AssetUse["holder"]) => uses.filter((use) => use.holder === holder);
  const found = [...(await documents(q, src, of("document"))), ...(await shelves(q, of("product"), of("collection")))];
  return found.sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || a.title.localeCompare(b.title));
}

const ORDER: readonly UseState[] = ["shown", "scheduled", "draft", "earlier"];

async function documents(q: QueryContext, src: string, uses: readonly AssetUse[]): Promise<NamedUse[]> {
  const ids = uses.map(({ id }) => id);
  const summaries = await findSummaries(q.read, ids, q.clock.now());
  const named: NamedUse[] = [];
  for (const [index, summary] of summaries.entries()) {
    const use = uses[index];
    if (!summary || !use) continue;
    named.push({
      holder: "document",
      id: summary.id,
      kind: summary.use ?? summary.kind,
      title: textIn(summary.title, q.locale, q.shop.locales[0]),
      href: `/admin/pages/${summary.id}/edit`,
      state: await stateOf(q, src, use, summary),
    });
  }
  return named;
}

async function stateOf(q: QueryContext, src: string, use: AssetUse, summary: DocumentSummary): Promise<UseState> {
  const { publication } = summary;
  const shown = publication && (await findDocument(q.read, summary.id, publication.revision));
  if (publication && shown && mediaKeys(shown.doc).includes(src)) {
    return publication.state === "live" ? "shown" : "scheduled";
  }
  return use.isCurrent ? "draft" : "earlier";
}

async function shelves(
  q: QueryContext,
  products: readonly AssetUse[],
  collections: readonly AssetUse[],
): Promise<NamedUse[]> {
  const ids = (uses: readonly AssetUse[]) => uses.map(({ id }) => id);
  const main = q.shop.locales[0];
  const onShelf = (await findProducts(q.read, ids(products))).flatMap((product): NamedUse[] =>
    product
      ? [
          {
            ...{ holder: "product", kind: "product", id: product.id, href: `/admin/products/${product.id}` },
            title: textIn(product.title, q.locale, main),
            state: product.status === "active" ? "shown" : "draft",
          },
        ]
      : [],
  );
  const grouped = (await findCollections(q.read, ids(collections))).flatMap((collection): NamedUse[] =>
    collection
      ? [
          {
            ...{ holder: "collection", kind: "collection", id: collection.id },
            href: `/admin/collections/${collection.id}`,
            title: textIn(collection.title, q.locale, main),
            state: "shown",
          },
        ]
      : [],
  );
  return [...onShelf, ...grouped];
}
