import {
  type Bundle,
  type BundleItem,
  bundlesFrom,
  checkBundle,
  expandBundle,
} from "#app/commerce/catalog/index.server.ts";
import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import type { FileArticle, FilePart, PriceFile } from "./file-schema.ts";

type Articles = ReadonlyMap<string, FileArticle>;

/** Are the catalogue's bundles sound: of articles that are there, which are no bundles themselves, nothing twice? */
export function checkBundles(catalogue: readonly FileArticle[], articles: Articles): Result<never> | undefined {
  for (const [index, article] of catalogue.entries()) {
    const bundle = bundleOf(article);
    if (!bundle) continue;
    const at = `/catalogue/${index}`;
    const checked = checkBundle(bundle, 1);
    if (!checked.ok) return pointing(checked, at, (pointer) => pointer.replace(/variant_id$/, "sku"));
    for (const [place, { variantId }] of bundle.items.entries()) {
      const part = articles.get(variantId);
      const pointer = `${at}/bundle/items/${place}/sku`;
      if (!part) return refuse("variant.not_found", { sku: variantId }, pointer);
      if (part.bundle) return refuse("bundle.nested", {}, pointer);
    }
  }
  return undefined;
}

/** What each line of the basket is made of, one of it; nothing where it is no bundle. */
export function partsOfLines({ basket }: PriceFile, articles: Articles): Result<readonly BundleItem[][]> {
  const parts: BundleItem[][] = [];
  for (const [index, { sku, components = [] }] of basket.lines.entries()) {
    const at = `/basket/lines/${index}`;
    const article = articles.get(sku);
    const bundle = article && bundleOf(article);
    if (!bundle && components.length > 0) return refuse("bundle.choice", { count: 0 }, `${at}/components`);
    const expanded = bundle ? expandBundle(bundle, components.map(itemOf)) : ok([]);
    if (!expanded.ok) return pointing(expanded, at);
    parts.push([...expanded.value]);
  }
  return ok(parts);
}

/** Grams of one of it: a bundle that nobody weighed weighs what its parts weigh. */
export function weightOf({ weight = 0 }: FileArticle, parts: readonly BundleItem[], articles: Articles): number {
  if (weight > 0) return weight;
  return parts.reduce((sum, part) => sum + (articles.get(part.variantId)?.weight ?? 0) * part.quantity, 0);
}

/** Units that can be sold: of a bundle as many as its parts allow; Infinity where nothing is counted. */
export function stockOf(article: FileArticle, articles: Articles): number {
  const bundle = bundleOf(article);
  const own = (each: FileArticle | undefined) => each?.stock ?? Number.POSITIVE_INFINITY;
  return bundle ? bundlesFrom(bundle, (sku) => own(articles.get(sku))) : own(article);
}

function bundleOf({ bundle }: FileArticle): Bundle | undefined {
  if (!bundle) return undefined;
  const { kind = "fixed", choose = null, repeats = false, items } = bundle;
  return { kind, choose, repeats, items: items.map(itemOf) };
}

function itemOf({ sku, quantity = 1 }: FilePart): BundleItem {
  return { variantId: sku, quantity };
}

/** @param named the engine speaks of variants, a file of SKUs */
function pointing(
  refused: Result<never> & { ok: false },
  at: string,
  named: (pointer: string) => string = (pointer) => pointer,
): Result<never> {
  return { ok: false, refusal: { ...refused.refusal, pointer: named(`${at}${refused.refusal.pointer ?? ""}`) } };
}
