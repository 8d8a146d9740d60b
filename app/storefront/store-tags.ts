import { LRUCache } from "lru-cache";
import type { StoredEvent } from "#app/commerce/outbox/index.server.ts";

/** Every page carries it: which documents are shown, and how pages link to each other, is every page's business. */
export const EVERY_PAGE = "shop";
/** Pages with a list whose members or order may change. */
export const LISTS = "lists";

export const productTag = (id: string) => `product-${id}`;
export const collectionTag = (id: string) => `collection-${id}`;

/** Events that make a shown page untrue. */
export const PAGE_EVENTS = [
  "product.changed",
  "product_type.changed",
  "collection.changed",
  "stock.changed",
  "document.published",
  "document.unpublished",
  "document.archived",
  "template.assigned",
  "campaign.changed",
  "asset.replaced",
  "offer.changed",
  "settings.changed",
  "delivery.changed",
] as const;

/**
 * From what happened to the pages that show it. Stock moves by variant, pages are known by product: whoever shows a
 * product says here whose variants those are. A variant nobody has shown is on no page.
 */
export class StoreTags {
  readonly #owners = new LRUCache<string, string>({ max: 200_000 });

  remember({ id, variants }: { id: string; variants: readonly { id: string }[] }): void {
    for (const variant of variants) this.#owners.set(variant.id, id);
  }

  /** @returns tags to forget */
  touchedBy(event: Pick<StoredEvent, "kind" | "subject" | "data">): string[] {
    switch (event.kind) {
      case "product.changed":
        return [productTag(event.subject), LISTS];
      case "collection.changed":
        return [collectionTag(event.subject), LISTS];
      case "stock.changed":
        return (event.data as { variantIds: string[] }).variantIds.flatMap((id) => {
          const owner = this.#owners.get(id);
          return owner === undefined ? [] : [productTag(owner)];
        });
      default:
        return [EVERY_PAGE];
    }
  }
}
