import type { Product, ProductInput } from "../types.ts";

/** A product as the input that would save it as it is: what a change of a few fields starts from. */
export function inputOf(product: Product): ProductInput {
  return {
    handle: product.handle,
    status: product.status,
    title: product.title,
    summary: product.summary,
    description: product.description,
    seo: product.seo,
    vendor: product.vendor,
    type: product.type,
    typeId: product.typeId,
    attributes: product.attributes,
    bundle: product.bundle,
    taxClass: product.taxClass,
    tags: product.tags,
    options: product.options,
    images: product.images,
    variants: product.variants.map(({ imageId, ...variant }) => {
      const image = product.images.findIndex((each) => each.id === imageId);
      return { ...variant, image: image < 0 ? null : image };
    }),
  };
}
