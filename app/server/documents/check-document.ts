import { findDocument } from "#app/documents/index.server.ts";
import type { App, CheckReport } from "../app.ts";
import { costOfStored } from "./document-cost.ts";

/** Looks a revision over with all that the shop knows; sizes of pictures that are not there yet are made first. */
export async function checkDocument(app: App, document: string, revision?: string): Promise<CheckReport | undefined> {
  const found = await app.query(({ read }) => findDocument(read, document, revision));
  if (!found) return undefined;
  const { pageBudget, locales } = await app.shop();
  const cost = await costOfStored(app, found.doc, locales[0] ?? "fr");
  const checked = await app.storefront.check({ doc: found.doc, id: document, cost, budget: pageBudget });
  return { ...checked, revision: found.revision, cost };
}
