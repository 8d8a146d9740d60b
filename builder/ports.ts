import type { Locale, LocalizedText } from "#app/commerce/kernel/locale.ts";
import type { Currency } from "#app/commerce/kernel/money.ts";
import type { Refusal, Result } from "#app/commerce/kernel/result.ts";
import type { Doc, LinkTarget, LinkValue, Node, PlaceView, ThemeTokens } from "#blocks/contract/index.ts";
import type { Finding } from "#runtime/checks/types.ts";
import type { DocumentCost, Overrun, PageBudget } from "#runtime/cost/weights.ts";
import type { DocumentError } from "#runtime/document/load-document.ts";
import type { ChangeSummary } from "#runtime/document/sum-up.ts";
import type { ViewAs } from "#runtime/document/view-as.ts";
import type { StructuredData } from "#runtime/structured/structured-data.ts";
import type { CommentsPort } from "./comments-port.ts";
import type { MediaPort } from "./media-port.ts";

export type * from "./comments-port.ts";
export type * from "./media-port.ts";

/**
 * What the builder needs from outside; app/admin/editor implements it against the server, testing/memory-ports.ts in
 * memory. Expected failures are refusals. A throw means that nobody answered: the builder keeps the work and tries again.
 */
export interface BuilderPorts {
  documents: DocumentsPort;
  comments: CommentsPort;
  media: MediaPort;
  shop: ShopPort;
  presence: PresencePort;
}

/** A document as it is stored at one revision. */
export interface StoredDocument {
  id: string;
  /** Revision id; a save says which one it is based on. */
  revision: string;
  doc: Doc;
  /** ISO 8601. */
  savedAt: string;
  author: string;
  publication: Publication | null;
  /** Null: it is a document of its own. */
  branch: Branch | null;
}

/** A draft beside a document, that is merged back into it and never shown by itself. */
export interface Branch {
  name: string;
  /** The document. */
  of: string;
  title: LocalizedText;
  editUrl: string;
}

export interface Publication {
  revision: string;
  /** ISO 8601; when it comes, where it is still to come. */
  at: string;
  /** ISO 8601; null: without end. */
  until: string | null;
  /** Addresses by language, as the shop answers them: `/p/argan`, `/ar/p/argan`. */
  urls: { [L in Locale]?: string };
}

export interface RevisionSummary {
  /** What somebody called it; "" where nobody did. */
  name: string;
  /** Of the one before it; null for the first. */
  changes: ChangeSummary | null;
  revision: string;
  /** ISO 8601. */
  savedAt: string;
  author: string;
  published: boolean;
  /** It was published although it has more of something than the shop's budget says. `at`: ISO 8601. */
  overBudget: { over: Overrun[]; reason: string; by: string; at: string } | null;
}

/** What a revision costs a telephone, and the most that the shop wants. */
export interface WeighedPage {
  revision: string;
  cost: DocumentCost;
  budget: PageBudget;
}

/** What is to be mended on a revision. */
export interface CheckedRevision {
  revision: string;
  findings: Finding[];
  /** What it tells search engines in the shop's main language (schema.org). */
  structured: readonly StructuredData[];
  /** Addresses of other sites that it leads to. */
  outside: readonly string[];
  /** How many of them were asked whether anything is there; null: none was to be. */
  asked: number | null;
}

export interface PublishOptions {
  /** ISO 8601; absent: now, and without end. */
  from?: string;
  until?: string;
  /** Why a page is published that costs more than the shop's budget. */
  reason?: string;
}

export type SaveRefusal =
  | { code: "document.conflict"; theirs: StoredDocument }
  | { code: "document.invalid"; errors: DocumentError[] }
  | { code: "document.gone" }
  | AccessRefusal;
export type BranchRefusal = { code: "branch.of_branch" | "branch.name_missing" | "document.gone" } | AccessRefusal;
export type WriteRefusal =
  | { code: "writer.no_wish" | "writer.not_set_up" | "writer.unreachable" | "writer.no_page" }
  | AccessRefusal;
export type TestRefusal = { code: "document.gone" } | AccessRefusal;
export type MergeRefusal = SaveRefusal | { code: "branch.conflict"; base: Doc; theirs: StoredDocument };
export type AccessRefusal = { code: "signed-out" } | { code: "forbidden" };

export interface JoinOptions {
  revision: string;
  together?: { doc: Doc; basedOn: string };
}

export interface DocumentsPort {
  load(id: string): Promise<Result<StoredDocument, { code: "document.gone" } | AccessRefusal>>;
  /** `keepalive`: the page is being left; the request must outlive it (browsers allow 64 KB). */
  save(
    input: { id: string; doc: Doc; basedOn: string },
    options?: { keepalive?: boolean },
  ): Promise<Result<{ revision: string; savedAt: string }, SaveRefusal>>;
  /** A new document with this content; answers its id. */
  create(doc: Doc): Promise<Result<{ id: string; revision: string; editUrl: string }, SaveRefusal>>;
  /** A draft beside the document that begins with a revision of it. */
  branch(id: string, options: { name: string; revision: string }): Promise<Result<{ editUrl: string }, BranchRefusal>>;
  /** A second version of it beside a campaign that tries that on half of the visitors. `revision`: what is copied. */
  test(id: string, revision: string): Promise<Result<{ campaignUrl: string }, TestRefusal>>;
  /**
   * Brings a branch back into its document. `revision`: the branch's that is meant; `together`: what a person made of
   * both, and the document's revision that it holds.
   */
  mergeBranch(id: string, options: JoinOptions): Promise<Result<{ editUrl: string }, MergeRefusal>>;
  /** The other way: what the document changed meanwhile goes into the branch. Answers the branch's head, new or not. */
  updateBranch(id: string, options: JoinOptions): Promise<Result<{ revision: string }, MergeRefusal>>;
  /** Sections as the shop's language model writes them, from what somebody says of them. */
  writeSections(input: { wish: string; locale: Locale }): Promise<Result<{ nodes: Node[] }, WriteRefusal>>;
  /** The shop's sections: shared ones, and templates that are copied. */
  library(): Promise<LibraryEntry[]>;
  /** Sections by id, as pages show them; one that is not published yet as it stands. Null where there is none. */
  sections(ids: readonly string[]): Promise<(SharedSection | null)[]>;
  /** Where a section is used. */
  users(id: string): Promise<{ id: string; title: LocalizedText; editUrl: string }[]>;
  /** Newest first, a page at a time; `before`: older than this one. */
  revisions(id: string, before?: string): Promise<Result<RevisionSummary[], AccessRefusal>>;
  nameRevision(
    id: string,
    revision: string,
    name: string,
  ): Promise<Result<{ name: string }, { code: "document.gone" } | AccessRefusal>>;
  /** A small picture of a revision, with what it changed in colour. */
  sketchUrl(id: string, revision: string): string;
  revision(id: string, revision: string): Promise<Result<StoredDocument, { code: "document.gone" } | AccessRefusal>>;
  publish(id: string, revision: string, options?: PublishOptions): Promise<Result<Publication, PublishRefusal>>;
  /** Looks a saved revision over; `outside`: other sites that it leads to are asked, too. */
  check(
    id: string,
    options: { revision: string; outside?: boolean },
  ): Promise<Result<CheckedRevision, { code: "document.gone" } | AccessRefusal>>;
  /** Of a saved revision, in a language. */
  cost(
    id: string,
    options: { revision: string; locale: Locale },
  ): Promise<Result<WeighedPage, { code: "document.gone" } | AccessRefusal>>;
  /** A link that shows a revision to whoever holds it, for so many hours. */
  previewLink(
    id: string,
    options: { revision: string; locale: Locale; hours: number; as: ViewAs | null },
  ): Promise<Result<{ url: string; expiresAt: string }, AccessRefusal>>;
  /** What was last proposed to be published, while it waits or was sent back. */
  proposal(id: string): Promise<Proposal | null>;
  propose(id: string, revision: string, note: string): Promise<Result<Proposal | null, PublishRefusal>>;
  /** Publishes a proposed revision, or sends it back; answers what is published then. */
  decide(
    id: string,
    decision: { proposal: string; accept: boolean; note: string; reason: string },
  ): Promise<Result<Publication | null, PublishRefusal>>;
  unpublish(id: string): Promise<Result<true, AccessRefusal>>;
  /** Where the shop shows a document that is not published yet, as it will show it; without a revision, the newest. */
  previewUrl(id: string, options: { revision?: string; locale: Locale; as?: ViewAs | null }): string;
}

/** A revision that somebody asked to have published. */
export interface Proposal {
  id: string;
  revision: string;
  note: string;
  author: string;
  /** ISO 8601. */
  createdAt: string;
  outcome: "open" | "declined";
  /** Why it was sent back, and by whom. */
  answer: string;
  decidedBy: string;
}

export interface LibraryEntry {
  id: string;
  title: LocalizedText;
  isTemplate: boolean;
}

export interface SharedSection {
  id: string;
  doc: Doc;
  isPublished: boolean;
  editUrl: string;
}

export type PublishRefusal = Refusal<
  | "document.over_budget"
  | "publication.window"
  | "proposal.decided"
  | "slug.taken"
  | "slug.missing"
  | "document.invalid"
  | "signed-out"
  | "forbidden"
>;

export interface PresencePort {
  /** Says that this tab has a document open, and hears of the others, until it is closed. */
  join(document: string, tab: string, onLive: (live: LiveDocument) => void): PresenceLine;
}

export interface PresenceLine {
  /** To be said again every few seconds: silence is leaving. Throws where nobody answers. */
  say(word: PresenceWord): Promise<void>;
  close(): void;
}

export interface PresenceWord {
  /** The block one is in. */
  node: string | null;
  /** The block one writes in. */
  writes: string | null;
  /** It is taken over from this tab. */
  takesFrom?: string;
}

/** How a document is at this moment. */
export interface LiveDocument {
  /** Head revision. */
  revision: string;
  people: Person[];
  /** Blocks in which somebody writes. */
  locks: { node: string; tab: string }[];
  /** Changes whenever something was said about it. */
  comments: string;
}

/** Somebody in one tab. */
export interface Person {
  tab: string;
  user: string;
  name: string;
  node: string | null;
}

/** Something that can be picked from a list: a product, a collection, a page, a form. */
export interface Choice {
  id: string;
  title: string;
  /** A line under the title: price, number of products, address. */
  hint?: string;
  imageUrl?: string;
}

export type ChoiceKind = "product" | "collection" | "page" | "form" | "section" | "campaign" | "offer" | "town";

/** What blocks show of the shop on the canvas. */
export interface CanvasAnswers {
  /** By node id. */
  data: Record<string, unknown>;
  scope: Record<string, unknown>;
  links: Record<string, string | null>;
}

/** A node as its data request needs it: without its children. */
export interface AskingNode {
  id: string;
  type: string;
  props: Record<string, unknown>;
}

export interface ShopPort {
  search(kind: ChoiceKind, query: { search: string; locale: Locale }): Promise<Choice[]>;
  /** The chosen ones by id, in the order asked; null where they are gone. */
  choices(kind: ChoiceKind, ids: readonly string[], locale: Locale): Promise<(Choice | null)[]>;
  /** `paths`: values that texts and bindings read; chosen products and collections are among `scope` then. */
  answers(input: {
    nodes: AskingNode[];
    targets: LinkTarget[];
    paths: string[];
    locale: Locale;
  }): Promise<CanvasAnswers>;
  /** What an address is chosen from, asked where the shop's own pages ask it. */
  places(address: string): Promise<PlaceView>;
}

/** What the editor must know of the shop before it draws anything. */
export interface ShopFacts {
  name: string;
  mainLocale: Locale;
  locales: readonly Locale[];
  currency: Currency;
  /** ISO 3166-1 alpha-2: with it, national phone numbers are read. */
  country: string;
  timeZone: string;
  /** Where the shop stands on the web: `https://exemple.ma`. */
  origin: string;
  /** The shop's own stylesheet, for the canvas. */
  stylesheets: readonly string[];
  /** What the shop runs in single fields of a form, for the trial of one. */
  trialScript: string;
  /** What pages wear that have no mood of their own. */
  theme: ThemeTokens;
  /** Whoever edits may publish; else she proposes. */
  mayPublish: boolean;
  /** Whoever edits changes words, pictures and links, and leaves the rest as it is. */
  contentOnly: boolean;
  /** Whoever edits may put files into the library. */
  mayAddMedia: boolean;
}

export type { LinkValue };
