import type { ImageInput, ProductInput } from "#app/commerce/catalog/index.server.ts";
import type { DemoImage, DemoProduct } from "#templates/demo/catalog.ts";
import { demoMedia } from "#templates/demo/media.ts";
import { pictures } from "#templates/demo/pictures/index.ts";

/** A picture of the demo as the catalogue takes it, with the size it is drawn in. */
export function demoImage({ key, alt }: DemoImage): ImageInput {
  const picture = pictures.find((each) => each.key === key);
  if (!picture) throw new Error(`The demo names a picture "${key}" that is not drawn`);
  return { src: demoMedia(key), alt, width: picture.width, height: picture.height };
}

/** A product of the demo as the catalogue takes it. */
export function demoInput(product: DemoProduct): ProductInput {
  const { handle, title, summary, description, seo, vendor, type, tags } = product;
  return {
    ...{ handle, title, summary, description, seo, vendor, type, tags: [...tags], status: "active" },
    options: product.options.map((option) => ({ name: option.name, values: [...option.values] })),
    images: product.images.map(demoImage),
    variants: product.variants.map((variant) => ({
      sku: variant.sku,
      options: product.options.map((option) => variant.options[option.key] ?? ""),
      price: variant.price,
      compareAtPrice: variant.compareAt,
      weight: variant.weight,
      image: indexOrNull(product.images.findIndex((image) => image.key === variant.image)),
    })),
  };
}

function indexOrNull(index: number): number | null {
  return index < 0 ? null : index;
}
