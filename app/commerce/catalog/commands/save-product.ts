import { isDeepStrictEqual } from "node:util";
import type { Context } from "../../context.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { isInBundle, readBundleParts } from "../bundles.server.ts";
import { productChanged } from "../events.ts";
import { readProducts } from "../model.server.ts";
import { readTypes } from "../product-types.server.ts";
import { attributeWords, checkAttributes } from "../rules/attribute-values.ts";
import { facetRows } from "../rules/facet-rows.ts";
import { numberedHandle } from "../rules/handle.ts";
import { matchVariants } from "../rules/match-variants.ts";
import { type ProductDraft, productDraft } from "../rules/product-draft.ts";
import type { Bundle, Product, ProductInput } from "../types.ts";
import { writeBundle, writeFacets, writeTags } from "../write-facets.server.ts";
import {
  freeSkus,
  idsOfImages,
  insertProduct,
  readTakenSkus,
  updateProduct,
  writeImages,
} from "../write-product.server.ts";
import { writeVariants } from "../write-variants.server.ts";

export interface SavedProduct {
  product: Product;
  outcome: "created" | "updated" | "unchanged";
}

export interface SaveProductOptions {
  /** Changes this one; absent: makes a new one. */
  id?: string;
  /** The version the change is based on; refused where it has moved on. */
  basedOn?: number;
}

/**
 * Makes a product, or makes an existing one what the input says, whole. Variants keep their ids as long as their id, SKU
 * or options say who they are; those left out are archived, since orders and stock refer to them.
 * Saving what is already there writes nothing.
 */
export async function saveProduct(
  ctx: Context,
  input: ProductInput,
  { id, basedOn }: SaveProductOptions = {},
): Promise<Result<SavedProduct>> {
  const [before] = id === undefined ? [] : await readProducts(ctx.tx, "id", [id]);
  if (id !== undefined && !before) return refuse("product.not_found", { id });
  if (before && basedOn !== undefined && before.version !== basedOn) {
    return refuse("product.changed_meanwhile", { version: before.version });
  }
  // A product keeps its address unless a new one is given: links to it are out in the world.
  const checked = productDraft(before && !input.handle ? { ...input, handle: before.handle } : input, ctx.shop);
  if (!checked.ok) return checked;
  const handle = await freeHandle(ctx, checked.value, before);
  if (!handle.ok) return handle;
  const draft = { ...checked.value, handle: handle.value };
  const taken = await skuTakenElsewhere(ctx, draft, before?.id);
  if (taken) return taken;
  const unfit = draft.bundle && (await unfitPart(ctx, draft.bundle, before?.id));
  if (unfit) return unfit;
  const typed = await typeOf(ctx, draft, before);
  if (!typed.ok) return typed;
  const product = { ...merge(ctx, draft, before), ...typed.value.columns };
  if (before && isDeepStrictEqual(before, { ...product, version: before.version, updatedAt: before.updatedAt })) {
    return ok({ product: before, outcome: "unchanged" });
  }
  if (before) {
    const { changes } = await updateProduct(ctx, product, typed.value.words, before.version);
    if (changes === 0) return refuse("product.changed_meanwhile", { version: before.version });
  } else {
    await insertProduct(ctx, product, typed.value.words);
  }
  await writeImages(ctx, product, before);
  await writeVariants(ctx, product, before);
  if (!isDeepStrictEqual(product.tags, before?.tags ?? [])) await writeTags(ctx, product);
  if (!isDeepStrictEqual(product.bundle, before?.bundle ?? null)) await writeBundle(ctx, product);
  const facets = facetRows(product);
  if (!isDeepStrictEqual(facets, before ? facetRows(before) : [])) await writeFacets(ctx, product.id, facets);
  ctx.emit(productChanged(product.id, product.handle));
  return ok({ product, outcome: before ? "updated" : "created" });
}

/** Parts of a bundle are articles that are there and no bundles themselves; nor may a part of a bundle become one. */
async function unfitPart(ctx: Context, { items }: Bundle, productId: string | undefined) {
  const parts = new Map(
    (await readBundleParts(ctx.tx, items)).map(({ variantId, ...part }) => [variantId, part] as const),
  );
  for (const [index, { variantId }] of items.entries()) {
    const at = `/bundle/items/${index}/variant_id`;
    const part = parts.get(variantId);
    if (!part) return refuse("variant.not_found", { sku: variantId }, at);
    if (part.isBundle || part.productId === productId) return refuse("bundle.nested", {}, at);
  }
  const isPart = productId !== undefined && (await isInBundle(ctx.tx, productId));
  return isPart ? refuse("bundle.nested", {}, "/bundle") : undefined;
}

/** The product's type and what it says by it; and the words of that, for the search. */
async function typeOf(ctx: Context, draft: ProductDraft, before: Product | undefined) {
  const [type] = draft.typeId === null ? [] : await readTypes(ctx.tx, [draft.typeId]);
  if (draft.typeId !== null && !type) return refuse("product_type.not_found", { id: draft.typeId }, "/type_id");
  const definitions = type?.attributes ?? [];
  const attributes = checkAttributes(definitions, draft.attributes, before?.attributes ?? {});
  if (!attributes.ok) return attributes;
  const columns = { type: type ? type.name : draft.type, typeId: draft.typeId, attributes: attributes.value };
  return ok({ columns, words: attributeWords(definitions, attributes.value) });
}

function merge(
  ctx: Context,
  draft: ProductDraft,
  before: Product | undefined,
): Omit<Product, "type" | "typeId" | "attributes"> {
  const now = ctx.clock.now();
  const images = idsOfImages(ctx, draft.images, before?.images ?? []);
  const { handleGiven: _, attributes: __, variants, ...rest } = draft;
  return {
    ...rest,
    id: before?.id ?? ctx.ids.next(),
    images,
    variants: matchVariants(variants, before?.variants ?? []).map(({ draft: variant, id }) => ({
      id: id ?? ctx.ids.next(),
      sku: variant.sku,
      options: variant.options,
      price: variant.price,
      compareAtPrice: variant.compareAtPrice,
      cost: variant.cost,
      weight: variant.weight,
      barcode: variant.barcode,
      imageId: variant.image === null ? null : (images[variant.image]?.id ?? null),
    })),
    version: (before?.version ?? 0) + 1,
    createdAt: before?.createdAt ?? now,
    updatedAt: now,
  };
}

async function freeHandle(ctx: Context, draft: ProductDraft, before: Product | undefined): Promise<Result<string>> {
  const wanted = draft.handle || `p-${ctx.ids.next().slice(-8).toLowerCase()}`;
  for (let attempt = 1; ; attempt++) {
    const handle = numberedHandle(wanted, attempt);
    if (handle === before?.handle) return ok(handle);
    const owner = await ctx.tx.one<{ id: string }>("SELECT id FROM products WHERE handle = ?", [handle]);
    if (!owner) return ok(handle);
    if (draft.handleGiven) return refuse("product.handle_taken", { handle }, "/handle");
  }
}

async function skuTakenElsewhere(ctx: Context, draft: ProductDraft, productId: string | undefined) {
  const skus = draft.variants.map((variant) => variant.sku).filter((sku) => sku !== null);
  const owners = await readTakenSkus(ctx.tx, skus, productId);
  const foreign = owners.find((owner) => !owner.archived);
  if (foreign) {
    const index = draft.variants.findIndex((variant) => variant.sku === foreign.sku);
    return refuse("variant.sku_taken", { sku: foreign.sku }, `/variants/${index}/sku`);
  }
  // A SKU of a variant that was taken off the shelf is free again.
  await freeSkus(
    ctx.tx,
    owners.map((owner) => owner.id),
  );
  return undefined;
}
