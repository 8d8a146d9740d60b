import type { AttributeDefinition, CollectionSort, RuleOp } from "#app/commerce/catalog/types.ts";
import type { LocalizedText } from "#app/commerce/kernel/locale.ts";

/** One condition as it is typed. */
export interface ConditionDraft {
  key: string;
  /** A field of rules, or `attribute:HANDLE`. */
  field: string;
  op: RuleOp;
  value: string;
}

export interface GroupDraft {
  key: string;
  match: "all" | "any";
  of: (GroupDraft | ConditionDraft)[];
}

/** A product on a shelf, as its row shows it. */
export interface Member {
  id: string;
  title: string;
  image: string | null;
  status: "draft" | "active" | "archived";
}

export interface CollectionImage {
  /** Media key or address. */
  src: string;
  alt: LocalizedText;
  width: number;
  height: number;
}

/** Everything the collection's screen edits, as it is typed. */
export interface CollectionDraft {
  title: LocalizedText;
  description: LocalizedText;
  seoTitle: LocalizedText;
  seoDescription: LocalizedText;
  image: CollectionImage | null;
  handle: string;
  kind: "hand" | "rule";
  rule: GroupDraft;
  sort: CollectionSort;
  members: Member[];
}

export interface CollectionView {
  /** null: a new one. */
  id: string | null;
  version: number;
  draft: CollectionDraft;
  addressPrefix: string;
}

/** What rules may ask of, beside the fixed fields. */
export interface RuleChoices {
  attributes: Pick<AttributeDefinition, "handle" | "label" | "kind" | "unit" | "choices">[];
  types: { handle: string; name: string }[];
}

export interface CollectionRow {
  id: string;
  title: string;
  kind: "hand" | "rule";
  count: number;
  updatedAt: number;
}

/** What a rule would find now. */
export interface RulePreview {
  count: number;
  first: Member[];
}
