import type { DomainEvent } from "../context.ts";

/** A product or its variants are no longer what they were; caches forget pages that show it. */
export function productChanged(id: string, handle: string): DomainEvent<"product.changed", { handle: string }> {
  return { kind: "product.changed", subject: id, data: { handle } };
}

export function collectionChanged(id: string, handle: string): DomainEvent<"collection.changed", { handle: string }> {
  return { kind: "collection.changed", subject: id, data: { handle } };
}
