import type { AttributeDefinition } from "#app/commerce/catalog/types.ts";
import type { LocalizedText } from "#app/commerce/kernel/locale.ts";

/** One attribute as it is typed. `key` keeps it apart from its neighbours while it has no handle. */
export interface AttributeDraft extends Omit<AttributeDefinition, "choices"> {
  key: string;
  choices: ChoiceDraft[];
}

export interface ChoiceDraft {
  /** "" while it is new. */
  key: string;
  row: string;
  label: LocalizedText;
  swatch: string;
}

export interface TypeDraft {
  name: LocalizedText;
  attributes: AttributeDraft[];
}

export interface TypeView {
  /** null: a new one. */
  id: string | null;
  version: number;
  draft: TypeDraft;
}

export interface TypeRow {
  id: string;
  name: string;
  count: number;
  updatedAt: number;
}
