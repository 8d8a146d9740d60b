import type { LocalizedText } from "#app/commerce/kernel/locale.ts";
import type { Refusal } from "#app/commerce/kernel/result.ts";
import type { Doc, DocumentKind, PageUse } from "#blocks/contract/index.ts";
import type { DocumentError } from "#runtime/document/load-document.ts";

/** A document at one revision. */
export interface Revision {
  document: string;
  revision: string;
  basedOn: string | null;
  doc: Doc;
  author: string;
  /** Epoch ms. */
  createdAt: number;
}

/** One line of a document's history. */
export interface RevisionSummary {
  revision: string;
  basedOn: string | null;
  author: string;
  createdAt: number;
  /** Shown in the shop now. */
  live: boolean;
}

/** One line of the list of documents. */
export interface DocumentSummary {
  id: string;
  kind: DocumentKind;
  use: PageUse | null;
  /** A section that is copied into pages, not shared by them. */
  isTemplate: boolean;
  title: LocalizedText;
  /** Head revision. */
  revision: string;
  publication: PublicationSummary | null;
  /** By language, for those it is published in. */
  slugs: LocalizedText;
  archivedAt: number | null;
  createdAt: number;
  updatedAt: number;
}

export interface PublicationSummary {
  id: string;
  revision: string;
  from: number;
  until: number | null;
  /** `scheduled`: `from` is still to come. */
  state: "live" | "scheduled";
}

/** What the shop shows at an instant, and until when that answer holds. */
export interface LiveDocument {
  document: string;
  revision: string;
  doc: Doc;
  slugs: LocalizedText;
  /** The next instant (epoch ms) at which another answer may be right; null when nothing is scheduled. */
  changesAt: number | null;
}

/** What a template of its own can be given to. */
export interface TemplateSubject {
  kind: "product" | "collection";
  id: string;
}

export type DocumentRefusal = Refusal<
  | "document.not_found"
  | "document.invalid"
  | "document.conflict"
  | "document.kind_changed"
  | "document.archived"
  | "document.wrong_use"
  | "revision.not_found"
  | "publication.window"
  | "patch.not_applicable"
  | "document.in_use"
  | "proposal.decided"
  | "slug.taken"
  | "slug.missing"
>;

/** The `data` of `document.invalid`. */
export interface InvalidData {
  reason: string;
  errors: DocumentError[];
}

/** The `data` of `document.conflict`: what the save was based on, and what stands there meanwhile. */
export interface ConflictData {
  base: Revision | null;
  current: Revision;
}
