import type { LocalizedText } from "#app/commerce/kernel/locale.ts";
import type { Refusal } from "#app/commerce/kernel/result.ts";
import type { Doc, DocumentKind, PageUse } from "#blocks/contract/index.ts";
import type { Overrun } from "#runtime/cost/weights.ts";
import type { DocumentError } from "#runtime/document/load-document.ts";
import type { MergeConflict } from "#runtime/document/merge/merge.ts";
import type { ChangeSummary } from "#runtime/document/sum-up.ts";

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
  /** What somebody called it; "" where nobody did. */
  name: string;
  /** Of the revision it is based on; null for the first one, and for those of before this was told. */
  changes: ChangeSummary | null;
  revision: string;
  basedOn: string | null;
  author: string;
  createdAt: number;
  /** Shown in the shop now. */
  live: boolean;
  /** It was published although it has more of something than the shop's budget says. */
  overBudget: { over: Overrun[]; reason: string; by: string; at: number } | null;
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
  /** Of which document it is a branch, and what that branch is called. */
  branch: { of: string; name: string } | null;
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
  | "comment.empty"
  | "comment.not_found"
  | "comment.too_long"
  | "document.content_only"
  | "document.not_found"
  | "document.invalid"
  | "document.conflict"
  | "document.kind_changed"
  | "document.archived"
  | "document.wrong_use"
  | "revision.not_found"
  | "publication.window"
  | "publication.needs_approval"
  | "publication.campaign"
  | "publication.no_checkout"
  | "patch.not_applicable"
  | "document.in_use"
  | "document.not_a_page"
  | "bundle.not_replaceable"
  | "proposal.decided"
  | "document.over_budget"
  | "branch.conflict"
  | "branch.name_missing"
  | "branch.none"
  | "branch.not_shown"
  | "branch.of_branch"
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

/** The `data` of `branch.conflict`: the two as they are, what they have in common, and what a person decides. */
export interface BranchConflictData {
  base: Revision;
  branch: Revision;
  current: Revision;
  /** `mine` is the branch's, `theirs` the document's. */
  conflicts: MergeConflict[];
}

/** What would become of a file's documents in this shop. */
export interface BundlePlan {
  docs: PlannedDocument[];
  shared: PlannedShared[];
  /** Ids of the products and collections that they name. */
  products: string[];
  collections: string[];
}

export interface PlannedDocument {
  kind: DocumentKind;
  use: PageUse | null;
  title: LocalizedText;
  slug: LocalizedText;
  /** The shop's own page that has its address, or serves its use. */
  holder: { id: string; title: LocalizedText } | null;
}

/** A section or form that the documents name. */
export interface PlannedShared {
  id: string;
  kind: DocumentKind;
  title: LocalizedText;
  /** `same`: the shop has this very one. `different`: another version, or another document, under its id. */
  state: "new" | "same" | "different";
}

export const DOC_CHOICES = ["create", "rename", "replace", "skip"] as const;
export const SHARED_CHOICES = ["copy", "replace", "keep"] as const;

/** What somebody chose. Unsaid: a draft of its own; beside a section or form that differs, a copy. */
export interface BundleChoices {
  /** By place in the file. `rename`: at an address that is free. `replace`: as a new version of the holder. */
  docs?: Readonly<Record<number, (typeof DOC_CHOICES)[number]>>;
  /** By id. */
  shared?: Readonly<Record<string, (typeof SHARED_CHOICES)[number]>>;
  /** The first document becomes a new version of this one, whatever stands there. */
  into?: string;
  /** Publish what was taken, sections and forms that serve the whole shop excepted. */
  publish?: boolean;
  /** Why a page is published that costs more than the shop's budget. */
  reason?: string;
}

export interface TakenDocument {
  id: string;
  /** "" for one that was left out. */
  revision: string;
  kind: DocumentKind;
  title: LocalizedText;
  outcome: "created" | "replaced" | "kept" | "skipped";
}

export interface TakenBundle {
  docs: TakenDocument[];
  shared: TakenDocument[];
}
