import type { DomainEvent } from "../context.ts";

/** A product or its variants are no longer what they were; caches forget pages that show it. */
export function productChanged(id: string, handle: string): DomainEvent<"product.changed", { handle: string }> {
  return { kind: "product.changed", subject: id, data: { handle } };
}

export function collectionChanged(id: string, handle: string): DomainEvent<"collection.changed", { handle: string }> {
  return { kind: "collection.changed", subject: id, data: { handle } };
}

/** A product type's attributes are others than before: what is filtered and shown by them changes. */
export function productTypeChanged(id: string): DomainEvent<"product_type.changed"> {
  return { kind: "product_type.changed", subject: id, data: {} };
}
