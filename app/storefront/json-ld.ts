import { toDecimal } from "#app/commerce/kernel/money.ts";
import type { ProductView } from "#blocks/contract/index.ts";

/** JSON that can stand inside a `<script>`: nothing in it ends the element or a line of script. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** A product as search engines read it (schema.org). */
export function productJsonLd(product: ProductView, { url, origin }: { url: string; origin: string }): object {
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
    offers: offers.length === 1 ? offers[0] : offers,
  };
}

export function absolute(address: string, origin: string): string {
  return new URL(address, origin).href;
}
