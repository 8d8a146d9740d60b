import type { QueryContext } from "#app/commerce/context.ts";
import {
  findAssigned,
  findLatestLive,
  findLiveByUse,
  findLiveDocument,
  findShown,
  findShownOfKind,
  listDocuments,
  nextAssigned,
  nextOfUse,
  type TemplateSubject,
} from "#app/documents/index.server.ts";
import type { Doc, FormDoc, PageDoc, PageUse, SectionDoc, ThemeTokens } from "#blocks/contract/index.ts";
import { walk } from "#runtime/document/tree.ts";
import { checkoutObstacles, isLively } from "#runtime/forms/checkout-fit.ts";
import { compileForm } from "#runtime/forms/compile-form.ts";
import { registry } from "#runtime/registry.ts";
import { HOUSE_THEME, tokensOf } from "#runtime/theme/theme-of.ts";
import { pinnedDocument, type ShopQuery } from "./campaigns/shop-query.ts";

/** What a shop shows before anybody has published anything. */
export interface Starter {
  page(use: Exclude<PageUse, "promo">): PageDoc;
  /** The home page as long as nothing is for sale. */
  opening(): PageDoc;
  section(role: "header" | "footer"): Doc;
  form: FormDoc;
}

/** A document the shop shows, and until when that choice holds. */
export interface Shown<D extends Doc = Doc> {
  doc: D;
  /** Document's id and revision; null for a starter, which nobody has published. */
  from: { document: string; revision: string } | null;
  /** Epoch ms, or null. */
  changesAt: number | null;
}

/** The template that shows a product or a collection: its own where it was given one, else the shop's. */
export async function liveTemplate(q: ShopQuery, starter: Starter, subject: TemplateSubject): Promise<Shown<PageDoc>> {
  const live = await findAssigned(q.read, subject, q.clock.now());
  if (live?.doc.kind === "page") return inPlaceOf(q, { doc: live.doc, from: live, changesAt: live.changesAt });
  const [shop, begins] = [await livePage(q, starter, subject.kind), await nextAssigned(q.read, subject, q.clock.now())];
  // One that is only scheduled ends the pages that stand in its place where it begins.
  const changes = [shop.changesAt, begins].filter((each) => each !== null);
  return { ...shop, changesAt: changes.length > 0 ? Math.min(...changes) : null };
}

/** The page that serves a use; a shop that has published none shows the starter's. */
export async function livePage(
  q: ShopQuery,
  starter: Starter,
  use: Exclude<PageUse, "promo">,
): Promise<Shown<PageDoc>> {
  const now = q.clock.now();
  const live = await findLiveByUse(q.read, use, now);
  if (live?.doc.kind === "page") return inPlaceOf(q, { doc: live.doc, from: live, changesAt: live.changesAt });
  return { doc: starter.page(use), from: null, changesAt: await nextOfUse(q.read, use, now) };
}

/** What stands in a page's place for whoever looks: another one, where a campaign says so. */
export async function inPlaceOf(q: ShopQuery, shown: Shown<PageDoc>): Promise<Shown<PageDoc>> {
  const found = shown.from && q.inForce?.page(shown.from.document);
  const other = found && (await pinnedDocument(q, found.campaign, found.piece.document, "page"));
  return other ? { ...shown, doc: other.doc, from: other } : shown;
}

/** The same for a section. */
export async function sectionInPlaceOf(q: ShopQuery, id: string): Promise<Omit<Shown<SectionDoc>, "changesAt"> | null> {
  const found = q.inForce?.swap(id);
  const other = found && (await pinnedDocument(q, found.campaign, found.piece.by, "section"));
  return other ? { doc: other.doc, from: other } : null;
}

/** A shared section as whoever looks is shown it. */
export async function shownSection(q: ShopQuery, id: string): Promise<{ doc: Doc | null; changesAt: number | null }> {
  const { doc, changesAt } = await findShown(q.read, id, q.clock.now());
  if (doc?.kind !== "section") return { doc: null, changesAt };
  return { doc: (await sectionInPlaceOf(q, id))?.doc ?? doc, changesAt };
}

/** The same for a form; null: the shop's own checkout form. */
export async function formInPlaceOf(
  q: ShopQuery,
  id: string | null,
): Promise<Omit<Shown<FormDoc>, "changesAt"> | null> {
  const found = q.inForce?.form(id);
  const other = found && (await pinnedDocument(q, found.campaign, found.piece.by, "form"));
  return other ? { doc: other.doc, from: other } : null;
}

/**
 * The form an order is asked with: the one a page names, while it is published; else the shop's own, which is the form
 * published last that an order can be placed with; else the starter's.
 */
export async function liveForm(
  q: ShopQuery,
  starter: Starter,
  id: string | null,
): Promise<Pick<Shown<FormDoc>, "doc" | "from">> {
  const at = q.clock.now();
  const named = id === null ? undefined : await findLiveDocument(q.read, id, at);
  const live = named && asksForOrder(named.doc) ? named : await findLatestLive(q.read, "form", at, asksForWholeOrder);
  const other =
    (live && (await formInPlaceOf(q, live.document))) ?? (id === null ? await formInPlaceOf(q, null) : null);
  if (other && asksForOrder(other.doc)) return other;
  return live?.doc.kind === "form" ? { doc: live.doc, from: live } : { doc: starter.form, from: null };
}

/** A page may ask with a form of its own, as long as the buyer can be called. */
function asksForOrder(doc: Doc): boolean {
  return doc.kind === "form" && checkoutObstacles(doc, registry).every((each) => each === "no-city");
}

/**
 * What becomes the shop's own by being published: a form that says so, or that asks nothing but an order's few texts. Others
 * that ask for a phone and a town want something else, such as a return or a quote.
 */
function asksForWholeOrder(doc: Doc): boolean {
  if (doc.kind !== "form" || checkoutObstacles(doc, registry).length > 0) return false;
  return doc.root.props.checkout === true || !isLively(doc, compileForm(doc, registry));
}

/** Sections that are looked through for a head and a foot: those changed last. */
const MOST_SECTIONS = 20;

/** Before the ids of all blocks of a section that is on every page: ids are unique within a document alone. */
export const SECTION_PREFIXES = { header: "h_", footer: "f_" } as const;

/** Head or foot of every page: the published section, changed last, that holds the block which makes it one. */
export async function liveSection(q: ShopQuery, starter: Starter, role: "header" | "footer"): Promise<Shown> {
  const at = q.clock.now();
  const { data: sections } = await listDocuments(q.read, { kind: "section", limit: MOST_SECTIONS }, at);
  for (const { id } of sections) {
    const live = await findLiveDocument(q.read, id, at);
    if (!live || !holds(live.doc, `content.${role}`)) continue;
    return { doc: live.doc, from: live, changesAt: live.changesAt, ...(await sectionInPlaceOf(q, id)) };
  }
  return { doc: starter.section(role), from: null, changesAt: null };
}

/** What the shop wears: the theme published last, else the house's. */
export async function liveTheme(q: QueryContext): Promise<{ theme: ThemeTokens; changesAt: number | null }> {
  const { doc, changesAt } = await findShownOfKind(q.read, "theme", q.clock.now());
  return { theme: (doc && tokensOf(doc)) ?? HOUSE_THEME, changesAt };
}

/** Does a page bring its own head or foot? Then the shop's stays away. */
export function holds(doc: Doc, type: string): boolean {
  for (const { node } of walk(doc.root)) if (node.type === type) return true;
  return false;
}
