import { findDocument } from "#app/documents/index.server.ts";
import type { App, CheckReport, CheckWish } from "../app.ts";
import { askOutside } from "./ask-outside.ts";
import { costOfStored } from "./document-cost.ts";

/**
 * Looks a revision over with all that the shop knows; sizes of pictures that are not there yet are made first. Other sites
 * are asked where that is wished, between two looks: no database waits for them.
 */
export async function checkDocument(app: App, id: string, wish: CheckWish = {}): Promise<CheckReport | undefined> {
  const found = await app.query(({ read }) => findDocument(read, id, wish.revision));
  if (!found) return undefined;
  const { doc, revision } = found;
  const { pageBudget: budget, locales } = await app.shop();
  const cost = await costOfStored(app, doc, locales[0] ?? "fr");
  const checked = await app.storefront.check({ doc, id, cost, budget });
  if (!wish.outside) return { ...checked, revision, cost, asked: null };
  const answers = await askOutside(checked.outside);
  const again = await app.storefront.check({ doc, id, cost, budget, answers });
  return { ...again, revision, cost, asked: answers.size };
}
