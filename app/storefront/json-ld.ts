import { toDecimal } from "#app/commerce/kernel/money.ts";
import type { ProductView } from "#blocks/contract/index.ts";
import type { StructuredData } from "#runtime/structured/structured-data.ts";

/** JSON that can stand inside a `<script>`: nothing in it ends the element or a line of script. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Past this many, offers are told together: a page of 2,000 variants would be half of them. */
const MOST_OFFERS = 50;

/** A product as search engines read it (schema.org). */
export function productJsonLd(product: ProductView, { url, origin }: { url: string; origin: string }): StructuredData {
  const offers = product.variants.map((variant) => ({
    "@type": "Offer",
    url,
    ...(variant.sku && { sku: variant.sku }),
    price: toDecimal(variant.price),
    priceCurrency: variant.price.currency,
    availability: `https://schema.org/${variant.available > 0 ? "InStock" : "OutOfStock"}`,
  }));
  return {
    "@context": "https://schema.org",
    "@type": "Product",
    name: product.title,
    url,
    ...(product.vendor && { brand: { "@type": "Brand", name: product.vendor } }),
    ...(product.images.length > 0 && { image: product.images.slice(0, 6).map(({ src }) => absolute(src, origin)) }),
    offers: offers.length > MOST_OFFERS ? together(product) : offers.length === 1 ? offers[0] : offers,
  };
}

function together({ variants, available }: ProductView): object {
  const prices = variants.map(({ price }) => price).sort((one, other) => one.amount - other.amount);
  const [least, most] = [prices[0], prices.at(-1)];
  return {
    "@type": "AggregateOffer",
    offerCount: variants.length,
    ...(least && { lowPrice: toDecimal(least), priceCurrency: least.currency }),
    ...(most && { highPrice: toDecimal(most) }),
    availability: `https://schema.org/${available > 0 ? "InStock" : "OutOfStock"}`,
  };
}

/** With whole addresses in the place of the shop's paths. */
export function withAddresses(data: StructuredData, canonical: string): object {
  if (data["@type"] !== "BreadcrumbList") return data;
  const items = data.itemListElement as { item: string }[];
  return { ...data, itemListElement: items.map((each) => ({ ...each, item: absolute(each.item, canonical) })) };
}

export function absolute(address: string, origin: string): string {
  return new URL(address, origin).href;
}
