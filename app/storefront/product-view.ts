import type { Bundle, Product, ProductImage, Sellable, Variant } from "#app/commerce/catalog/index.server.ts";
import { type Locale, textIn } from "#app/commerce/kernel/locale.ts";
import { type Currency, money } from "#app/commerce/kernel/money.ts";
import { type StockLevel, sellableUnits } from "#app/commerce/stock/index.server.ts";
import type { BundleView, ImageView, ProductView, VariantView } from "#blocks/contract/index.ts";
import type { ImageViewer } from "#runtime/render/input.ts";
import { storeHref } from "./store-path.ts";

export interface ViewContext {
  locale: Locale;
  main: Locale;
  currency: Currency;
  imageView: ImageViewer;
}

/** Units a page speaks of when orders are taken beyond what is counted. */
const UNCOUNTED = 1_000;

/** A product as the shop shows it, in one language. */
export function productView(
  product: Product,
  stock: ReadonlyMap<string, StockLevel>,
  context: ViewContext,
  parts: ReadonlyMap<string, Sellable> = new Map(),
): ProductView {
  const { locale, main, currency } = context;
  const variants = product.variants.map((variant) => variantView(product, variant, stock, context));
  const cheapest = [...variants].sort((a, b) => a.price.amount - b.price.amount);
  const first = cheapest.find(({ available }) => available > 0) ?? cheapest[0];
  return {
    id: product.id,
    handle: product.handle,
    title: textIn(product.title, locale, main),
    descriptionHtml: textIn(product.description, locale, main),
    vendor: product.vendor,
    url: storeHref({ kind: "product", handle: product.handle }, locale, main),
    images: product.images.map((image) => productImage(image, textIn(product.title, locale, main), context)),
    price: first?.price ?? money(0, currency),
    compareAtPrice: first?.compareAtPrice ?? null,
    priceVaries: new Set(variants.map(({ price }) => price.amount)).size > 1,
    available: variants.reduce((sum, { available }) => sum + available, 0),
    options: product.options.map((option) => ({
      name: textIn(option.name, locale, main),
      values: option.values.map(({ label, key }) => textIn(label, locale, main) || key),
    })),
    variants,
    bundle: product.bundle && bundleView(product.bundle, parts, stock, context),
  };
}

/** A part that cannot be had any more is shown as sold out under no name: it is left out. */
function bundleView(
  { kind, choose, repeats, items }: Bundle,
  parts: ReadonlyMap<string, Sellable>,
  stock: ReadonlyMap<string, StockLevel>,
  context: ViewContext,
): BundleView {
  const { locale, main } = context;
  return {
    ...{ kind, choose: choose ?? 0, repeats },
    parts: items.flatMap(({ variantId, quantity }) => {
      const part = parts.get(variantId);
      if (!part) return [];
      const level = stock.get(variantId);
      const title = textIn(part.title, locale, main);
      const image = part.imageSrc === null ? null : { src: part.imageSrc, alt: {}, width: 0, height: 0 };
      return {
        variant: variantId,
        title,
        variantTitle: part.optionLabels.map((label) => textIn(label, locale, main)).join(" / "),
        image: image && productImage(image, title, context),
        quantity,
        available: level ? sellableUnits(level, UNCOUNTED) : 0,
      };
    }),
  };
}

function variantView(
  product: Product,
  variant: Variant,
  stock: ReadonlyMap<string, StockLevel>,
  { locale, main, currency }: ViewContext,
): VariantView {
  const options = variant.options.map((key, index) => {
    const value = product.options[index]?.values.find((each) => each.key === key);
    return textIn(value?.label, locale, main) || key;
  });
  const level = stock.get(variant.id);
  const image = product.images.findIndex(({ id }) => id === variant.imageId);
  return {
    id: variant.id,
    sku: variant.sku ?? "",
    title: options.join(" / "),
    options,
    price: money(variant.price, currency),
    compareAtPrice: variant.compareAtPrice === null ? null : money(variant.compareAtPrice, currency),
    available: level ? sellableUnits(level, UNCOUNTED) : 0,
    imageIndex: image < 0 ? null : image,
  };
}

/** A picture nobody has measured yet is taken for a square, so that the page keeps room for it. */
const UNMEASURED = 1_000;

export function productImage(
  { src, alt, width, height }: Pick<ProductImage, "src" | "alt" | "width" | "height">,
  title: string,
  { locale, main, imageView }: ViewContext,
): ImageView {
  const measured = { src, alt, width: width || UNMEASURED, height: height || UNMEASURED };
  return imageView(measured, textIn(alt, locale, main) || title);
}

/** A small picture of an article; null where it has none. */
export function thumbnail(src: string | null, title: string, view: ViewContext): ImageView | null {
  return src ? productImage({ src, alt: {}, width: 0, height: 0 }, title, view) : null;
}
