import type { QueryContext } from "#app/commerce/context.ts";
import { findLatestLive, findLiveByUse, findLiveDocument, listDocuments } from "#app/documents/index.server.ts";
import type { Doc, FormDoc, PageDoc, PageUse } from "#blocks/contract/index.ts";
import { walk } from "#runtime/document/tree.ts";

/** What a shop shows before anybody has published anything. */
export interface Starter {
  page(use: Exclude<PageUse, "promo">): PageDoc;
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

/** The page that serves a use; a shop that has published none shows the starter's. */
export async function livePage(
  q: QueryContext,
  starter: Starter,
  use: Exclude<PageUse, "promo">,
): Promise<Shown<PageDoc>> {
  const live = await findLiveByUse(q.read, use, q.clock.now());
  if (live?.doc.kind === "page") return { doc: live.doc, from: live, changesAt: live.changesAt };
  return { doc: starter.page(use), from: null, changesAt: null };
}

/** A form by id, or the shop's own; the starter's where none is published. */
export async function liveForm(q: QueryContext, starter: Starter, id: string | null): Promise<FormDoc> {
  const at = q.clock.now();
  const live = id === null ? await findLatestLive(q.read, "form", at) : await findLiveDocument(q.read, id, at);
  return live?.doc.kind === "form" ? live.doc : starter.form;
}

/** Sections that are looked through for a head and a foot: those changed last. */
const MOST_SECTIONS = 20;

/** Head or foot of every page: the published section, changed last, that holds the block which makes it one. */
export async function liveSection(q: QueryContext, starter: Starter, role: "header" | "footer"): Promise<Shown> {
  const at = q.clock.now();
  const { data: sections } = await listDocuments(q.read, { kind: "section", limit: MOST_SECTIONS }, at);
  for (const { id } of sections) {
    const live = await findLiveDocument(q.read, id, at);
    if (live && holds(live.doc, `content.${role}`)) return { doc: live.doc, from: live, changesAt: live.changesAt };
  }
  return { doc: starter.section(role), from: null, changesAt: null };
}

/** Does a page bring its own head or foot? Then the shop's stays away. */
export function holds(doc: Doc, type: string): boolean {
  for (const { node } of walk(doc.root)) if (node.type === type) return true;
  return false;
}
