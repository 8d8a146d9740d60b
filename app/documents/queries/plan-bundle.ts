import { LOCALES } from "#app/commerce/kernel/locale.ts";
import type { Reader } from "#app/platform/db/index.server.ts";
import type { Doc } from "#blocks/contract/index.ts";
import { registry } from "#runtime/registry.ts";
import type { ReadBundle } from "../bundle-in.ts";
import { readDocument, readRevision } from "../model.server.ts";
import { contentHash } from "../rules/content-hash.ts";
import { TEMPLATE } from "../rules/describe-document.ts";
import { referencesOf } from "../rules/references.ts";
import type { BundlePlan, PlannedShared } from "../types.ts";
import { findLiveByUse } from "./find-live.ts";
import { findSummaries } from "./list-documents.ts";

/** What would become of a file's documents in this shop. Writes nothing. */
export async function planBundle(read: Reader, bundle: ReadBundle, now: number): Promise<BundlePlan> {
  const docs: BundlePlan["docs"] = [];
  for (const doc of bundle.docs) {
    const { kind, meta } = doc;
    const use = doc.kind === "page" ? doc.meta.use : null;
    const slug = doc.kind === "page" ? doc.meta.slug : {};
    const id = await holderOf(read, doc, now);
    const [holder] = id === undefined ? [] : await findSummaries(read, [id], now);
    docs.push({ kind, use, title: meta.title, slug, holder: holder ? { id: holder.id, title: holder.title } : null });
  }
  const shared: PlannedShared[] = [];
  for (const [id, doc] of bundle.shared) {
    shared.push({ id, kind: doc.kind, title: doc.meta.title, state: await stateOf(read, id, doc) });
  }
  const named = [...bundle.docs, ...bundle.shared.values()].map((doc) => referencesOf(doc, registry));
  const all = (of: "products" | "collections") => [...new Set(named.flatMap((each) => each[of]))];
  return { docs, shared, products: all("products"), collections: all("collections") };
}

/** The document in whose place this one would come: it holds the same address, or serves the same use. */
export async function holderOf(read: Reader, doc: Doc, now: number): Promise<string | undefined> {
  if (doc.kind !== "page") return undefined;
  if (doc.meta.use !== "promo") return (await findLiveByUse(read, doc.meta.use, now))?.document;
  for (const locale of LOCALES) {
    const slug = doc.meta.slug[locale];
    const held = slug === undefined ? undefined : await slugHolder(read, locale, slug);
    if (held !== undefined) return held;
  }
  return undefined;
}

export async function slugHolder(read: Reader, locale: string, slug: string): Promise<string | undefined> {
  const held = await read.one<{ document_id: string }>(
    "SELECT document_id FROM document_slugs WHERE locale = ? AND slug = ?",
    [locale, slug],
  );
  return held?.document_id;
}

/** Whether the shop has the very document, another under its id, or none. */
export async function stateOf(read: Reader, id: string, doc: Doc): Promise<PlannedShared["state"]> {
  const here = await readDocument(read, id);
  if (!here) return "new";
  const head = await readRevision(read, id, here.revision_id);
  // Read as today's blocks have it, as it was when it went out.
  const isSame = head !== undefined && contentHash(head.doc) === contentHash(doc);
  return isSame && here.archived_at === null ? "same" : "different";
}

/** May it take the place of what the shop has under its id? */
export async function mayReplace(read: Reader, id: string, doc: Doc): Promise<boolean> {
  const here = await readDocument(read, id);
  const isTemplate = doc.kind === "section" && doc.meta.template === true;
  return here?.kind === doc.kind && here.archived_at === null && (here.page_use === TEMPLATE) === isTemplate;
}
