import type { DomainEvent } from "#app/commerce/context.ts";

/** Something the shop shows of this document is no longer what it was; caches forget every page that holds it. */
export function documentPublished(id: string, kind: string): DomainEvent<"document.published", { kind: string }> {
  return { kind: "document.published", subject: id, data: { kind } };
}

export function documentUnpublished(id: string, kind: string): DomainEvent<"document.unpublished", { kind: string }> {
  return { kind: "document.unpublished", subject: id, data: { kind } };
}

/** A new head revision; nothing in the shop has changed yet. */
export function documentSaved(id: string, revision: string): DomainEvent<"document.saved", { revision: string }> {
  return { kind: "document.saved", subject: id, data: { revision } };
}

/** A product or a collection is shown by another template. */
export function templateAssigned(kind: string, id: string): DomainEvent<"template.assigned", { kind: string }> {
  return { kind: "template.assigned", subject: id, data: { kind } };
}
