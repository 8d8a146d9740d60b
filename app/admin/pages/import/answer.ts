import type { LocalizedText } from "#app/commerce/kernel/locale.ts";
import type { PlannedDocument, PlannedShared, TakenDocument } from "#app/documents/types.ts";

/** What `/admin/pages/import` answers. */
export type ImportAnswer =
  | { ok: false; message: string; problems: { pointer: string; message: string }[] }
  | { ok: true; step: "plan"; plan: ImportPlan }
  | { ok: true; step: "taken"; docs: TakenDocument[]; shared: TakenDocument[] }
  | { ok: true; step: "page"; page: MadePage };

/** What a file of pages would bring. */
export interface ImportPlan {
  docs: PlannedDocument[];
  shared: PlannedShared[];
  pictures: number;
  missing: { products: number; collections: number };
}

/** A draft that was made of a web page's HTML. */
export interface MadePage {
  id: string;
  title: LocalizedText;
  words: number;
  keptWords: number;
  forms: number;
  dropped: { selector: string; reason: string }[];
}
