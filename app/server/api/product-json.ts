import type { Bundle, ImageInput, Product, ProductInput, VariantInput } from "#app/commerce/catalog/index.server.ts";
import { inputOf } from "#app/commerce/catalog/index.server.ts";
import type { LocalizedText } from "#app/commerce/kernel/locale.ts";
import type { Money } from "#app/commerce/kernel/money.ts";
import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import type { Shop } from "#app/commerce/shop.ts";
import type { StockLevel, VariantStock } from "#app/commerce/stock/index.server.ts";

type Words = string | LocalizedText;

interface VariantBody {
  id?: string;
  sku?: string | null;
  options?: string[];
  price?: Money;
  compare_at_price?: Money | null;
  cost?: Money | null;
  weight?: number;
  barcode?: string;
  image?: number | null;
  stock?: { on_hand: number };
}

/** A product as the API takes it, after its schema has passed it. */
export interface ProductBody {
  handle?: string;
  status?: Product["status"];
  title?: Words;
  summary?: Words;
  description?: Words;
  seo?: ProductInput["seo"];
  vendor?: string;
  type?: Words;
  type_id?: string | null;
  tax_class?: string;
  attributes?: ProductInput["attributes"];
  bundle?: {
    kind: "fixed" | "mix";
    choose?: number | null;
    repeats?: boolean;
    items: { variant_id: string; quantity?: number }[];
  } | null;
  tags?: string[];
  options?: { name: Words; values?: { key: string; label?: LocalizedText; swatch?: string }[] }[];
  images?: ImageInput[];
  variants?: VariantBody[];
  version?: number;
}

export function productJson(product: Product, levels: ReadonlyMap<string, StockLevel>, shop: Shop) {
  const money = (amount: number) => ({ amount, currency: shop.currency });
  return {
    ...inWire(product),
    type_id: product.typeId,
    tax_class: product.taxClass,
    attributes: product.attributes,
    bundle: product.bundle && {
      ...product.bundle,
      items: product.bundle.items.map(({ variantId, quantity }) => ({ variant_id: variantId, quantity })),
    },
    options: product.options,
    images: product.images,
    variants: product.variants.map((variant) => {
      const level = levels.get(variant.id);
      return {
        id: variant.id,
        sku: variant.sku,
        options: variant.options,
        price: money(variant.price),
        compare_at_price: variant.compareAtPrice === null ? null : money(variant.compareAtPrice),
        cost: variant.cost === null ? null : money(variant.cost),
        weight: variant.weight,
        barcode: variant.barcode,
        image_id: variant.imageId,
        stock: { on_hand: level?.onHand ?? 0, reserved: level?.reserved ?? 0, available: level?.available ?? 0 },
      };
    }),
    version: product.version,
    created_at: new Date(product.createdAt).toISOString(),
    updated_at: new Date(product.updatedAt).toISOString(),
  };
}

function inWire({ id, handle, status, title, summary, description, seo, vendor, type, tags }: Product) {
  return { id, handle, status, title, summary, description, seo, vendor, type, tags };
}

export interface ProductWrite {
  input: ProductInput;
  /** Position by position of `input.variants`. */
  stock: (VariantStock | undefined)[];
}

/**
 * A body as the whole product it means: of a new one, or of `before` with what the body names changed. Variants of a
 * change are met by id or SKU; those the body does not name stay. Refuses prices in another currency than the shop's.
 */
export function productWrite(body: ProductBody, shop: Shop, before?: Product): Result<ProductWrite> {
  const foreign = foreignPrice(body, shop);
  if (foreign !== undefined) {
    return refuse("money.currency_foreign", { currency: shop.currency }, `/variants/${foreign}/price/currency`);
  }
  const main = shop.locales[0] ?? "fr";
  const words = (value: Words | undefined) => (typeof value === "string" ? { [main]: value } : value);
  const base: ProductInput | undefined = before && inputOf(before);
  const variants = mergeVariants(base?.variants ?? [], body.variants ?? []);
  const missing = variants.findIndex(({ variant }) => variant.price === undefined);
  if (missing >= 0) return refuse("input.required", {}, `/variants/${missing}/price`);
  const { variants: _, version: __, title, summary, description, type, type_id, tax_class, ...more } = body;
  const { bundle, options, ...plain } = more;
  const merged: Partial<ProductInput> = { ...base, ...plain };
  const input: ProductInput = {
    ...merged,
    title: words(title) ?? merged.title ?? {},
    ...definedOnly({ summary: words(summary), description: words(description), type: words(type) }),
    ...(type_id !== undefined && { typeId: type_id }),
    ...(tax_class !== undefined && { taxClass: tax_class }),
    ...(bundle !== undefined && { bundle: bundle && bundleInput(bundle) }),
    // Attribute by attribute: null takes one away.
    ...(body.attributes && { attributes: { ...before?.attributes, ...body.attributes } }),
    ...(options && {
      options: options.map(({ name, values }) => ({
        name: words(name) ?? {},
        ...(values && { values: values.map((value) => ({ label: { [main]: value.key }, ...value })) }),
      })),
    }),
    variants: variants.map(({ variant }) => variant as VariantInput),
  };
  return ok({ input, stock: variants.map(({ onHand }) => (onHand === undefined ? undefined : { onHand })) });
}

function bundleInput({ kind, choose = null, repeats = false, items }: NonNullable<ProductBody["bundle"]>): Bundle {
  return {
    kind,
    choose,
    repeats,
    items: items.map((each) => ({ variantId: each.variant_id, quantity: each.quantity ?? 1 })),
  };
}

function definedOnly<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
}

function foreignPrice(body: ProductBody, { currency }: Shop): number | undefined {
  const index = (body.variants ?? []).findIndex((variant) =>
    [variant.price, variant.compare_at_price, variant.cost].some((price) => price && price.currency !== currency),
  );
  return index < 0 ? undefined : index;
}

interface Merged {
  variant: Omit<VariantInput, "price"> & { price?: number };
  onHand?: number | undefined;
}

function mergeVariants(existing: readonly VariantInput[], bodies: readonly VariantBody[]): Merged[] {
  const merged: Merged[] = existing.map((variant) => ({ variant }));
  for (const body of bodies) {
    const at = existing.findIndex((variant) =>
      body.id === undefined ? body.sku != null && variant.sku === body.sku : variant.id === body.id,
    );
    const { price, compare_at_price, cost, stock, ...plain } = body;
    const change: Merged = {
      variant: {
        ...(at < 0 ? {} : existing[at]),
        ...plain,
        ...(price && { price: price.amount }),
        ...(compare_at_price !== undefined && { compareAtPrice: compare_at_price?.amount ?? null }),
        ...(cost !== undefined && { cost: cost?.amount ?? null }),
      },
      onHand: stock?.on_hand,
    };
    if (at < 0) merged.push(change);
    else merged[at] = change;
  }
  return merged;
}
