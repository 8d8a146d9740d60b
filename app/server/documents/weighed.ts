import { findDocument } from "#app/documents/index.server.ts";
import type { Doc } from "#blocks/contract/index.ts";
import { type Overrun, overruns } from "#runtime/cost/weights.ts";
import type { App, Weighed } from "../app.ts";
import { costOfStored } from "./document-cost.ts";

/** Weighs before the transaction: pictures are looked at and may be made. */
export async function weighed(app: App, document: string, revision?: string): Promise<Weighed> {
  const found = await app.query(({ read }) => findDocument(read, document, revision));
  if (!found) return { ...(revision !== undefined && { revision }), over: [] };
  return { revision: found.revision, over: await overBudget(app, found.doc) };
}

/** In the shop's main language. */
export async function overBudget(app: App, doc: Doc): Promise<Overrun[]> {
  if (doc.kind !== "page") return [];
  const { pageBudget, locales } = await app.shop();
  if (Object.values(pageBudget).every((most) => most === null)) return [];
  const { sent } = await costOfStored(app, doc, locales[0] ?? "fr");
  return overruns(sent, pageBudget);
}
