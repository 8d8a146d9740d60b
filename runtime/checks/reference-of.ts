import type { LinkValue, ProductRef } from "#blocks/contract/index.ts";
import type { PropPlace } from "./props-of.ts";

/** What a value names that lies elsewhere in the shop, as `KIND:ID`. */
export function referenceOf({ prop, value }: Pick<PropPlace, "prop" | "value">): { kind: string; id: string } | null {
  if (value === null || value === undefined) return null;
  if ((prop.kind === "form" || prop.kind === "section") && typeof value === "string")
    return { kind: prop.kind, id: value };
  if ((prop.kind === "product" || prop.kind === "collection") && "id" in (value as ProductRef)) {
    return { kind: prop.kind, id: (value as { id: string }).id };
  }
  const link = prop.kind === "link" ? (value as LinkValue) : null;
  return link && (link.kind === "page" || link.kind === "product" || link.kind === "collection")
    ? { kind: link.kind, id: link.id }
    : null;
}
