import { joinTags, type Product, type Sellable } from "#app/commerce/catalog/index.server.ts";
import { type Locale, textIn } from "#app/commerce/kernel/locale.ts";
import { type Currency, fieldAmount } from "#app/commerce/kernel/money.ts";
import type { StockLevel } from "#app/commerce/stock/types.ts";
import type { TaxPolicy } from "#app/commerce/tax/index.server.ts";
import { mediaHref } from "../media-href.ts";
import type { PartDraft, ProductDraft, ProductRow, StockFigures } from "./types.ts";

const FEW = 5;

export function productRow(
  product: Product,
  levels: ReadonlyMap<string, StockLevel>,
  locale: Locale,
  currency: Currency,
): ProductRow {
  const counted = product.variants.flatMap((variant) => {
    const level = levels.get(variant.id);
    return level?.policy === "deny" ? [level.available] : [];
  });
  const prices = product.variants.map((variant) => variant.price);
  const [from, to] = [Math.min(...prices), Math.max(...prices)];
  return {
    id: product.id,
    title: textIn(product.title, locale),
    image: mediaHref(product.images[0]?.src),
    status: product.status,
    variants: product.variants.length,
    available: counted.length === 0 ? null : counted.reduce((sum, count) => sum + Math.max(0, count), 0),
    low: product.status === "active" && counted.some((count) => count <= FEW),
    from: { amount: from, currency },
    to: to > from ? { amount: to, currency } : null,
    updatedAt: product.updatedAt,
  };
}

/** A variant as a part of a bundle, by name. */
export function partOf(sellable: Sellable, locale: Locale): Omit<PartDraft, "quantity"> {
  const options = sellable.optionLabels.map((label) => textIn(label, locale)).join(" / ");
  const title = [textIn(sellable.title, locale), options].filter(Boolean).join(" · ");
  return { variantId: sellable.variantId, title, image: mediaHref(sellable.imageSrc ?? undefined) };
}

/** A stored product as the screen edits it. */
export function productDraft(
  product: Product,
  currency: Currency,
  locale: Locale,
  parts: ReadonlyMap<string, Omit<PartDraft, "quantity">> = new Map(),
): ProductDraft {
  const amount = (value: number | null) => (value === null ? "" : fieldAmount({ amount: value, currency }, locale));
  return {
    status: product.status,
    handle: product.handle,
    title: product.title,
    summary: product.summary,
    description: product.description,
    seoTitle: product.seo.title,
    seoDescription: product.seo.description,
    vendor: product.vendor,
    type: product.type,
    typeId: product.typeId,
    attributes: { ...product.attributes },
    bundle: product.bundle && {
      ...{ kind: product.bundle.kind, choose: String(product.bundle.choose ?? 2), repeats: product.bundle.repeats },
      parts: product.bundle.items.flatMap(({ variantId, quantity }) => {
        const part = parts.get(variantId);
        return part ? { ...part, quantity: String(quantity) } : [];
      }),
    },
    taxClass: product.taxClass,
    tags: joinTags(product.tags),
    options: product.options.map((option, index) => ({ key: `option-${index}`, ...option })),
    images: product.images.map(({ src, alt, width, height }) => ({ src, alt, width, height })),
    variants: product.variants.map((variant) => ({
      id: variant.id,
      key: variant.id,
      options: variant.options,
      price: amount(variant.price),
      compareAt: amount(variant.compareAtPrice),
      cost: amount(variant.cost),
      sku: variant.sku ?? "",
      weight: variant.weight === 0 ? "" : String(variant.weight),
      onHand: "",
      barcode: variant.barcode,
      image: product.images.find((image) => image.id === variant.imageId)?.src ?? null,
    })),
  };
}

export function stockFigures(levels: ReadonlyMap<string, StockLevel>): Record<string, StockFigures> {
  return Object.fromEntries(
    [...levels].map(([id, { onHand, reserved, available }]) => [id, { onHand, reserved, available }]),
  );
}

/** Every class of goods that some country taxes at a rate of its own. */
export function taxClassesOf(taxes: TaxPolicy): string[] {
  return [...new Set(Object.values(taxes).flatMap(({ classes }) => Object.keys(classes)))].sort();
}

/** A product nobody has written yet: hidden until its owner says so. */
export function emptyDraft(): ProductDraft {
  return {
    ...{ status: "draft", handle: "", title: {}, summary: {}, description: {}, seoTitle: {}, seoDescription: {} },
    ...{
      vendor: "",
      type: {},
      typeId: null,
      attributes: {},
      bundle: null,
      taxClass: "",
      tags: "",
      options: [],
      images: [],
    },
    variants: [
      {
        ...{ key: "first", options: [], price: "", compareAt: "", cost: "", sku: "", weight: "" },
        ...{ onHand: "0", barcode: "", image: null },
      },
    ],
  };
}
