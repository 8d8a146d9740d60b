import type { ProductStatus } from "#app/commerce/catalog/types.ts";
import type { Money } from "#app/commerce/kernel/money.ts";

export type BulkWhat = "price" | "stock" | "status" | "tags";
export type BulkMode = "percent" | "add" | "set";
export type BulkCompareAt = "keep" | "before" | "clear";

/** A change of many products as it is typed. */
export interface BulkDraft {
  what: BulkWhat;
  mode: BulkMode;
  number: string;
  compareAt: BulkCompareAt;
  status: ProductStatus;
  addTags: string;
  removeTags: string;
}

/** What the list sends. `filter`: the list's own search parameters; absent: the ids alone. */
export interface BulkRequest {
  intent: "bulk";
  ids: string[];
  filter?: string;
  draft: BulkDraft;
  dryRun: boolean;
}

/** What was, or would be, done. */
export interface BulkView {
  dryRun: boolean;
  changed: number;
  unchanged: number;
  failed: number;
  failures: { id: string; title: string; message: string }[];
  samples: { id: string; title: string; before: Money; after: Money }[];
}
