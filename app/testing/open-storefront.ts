import { systemClock } from "#app/commerce/kernel/clock.ts";
import { createLogger } from "#app/platform/log.server.ts";
import { createStorefront } from "#app/server/storefront.ts";
import { PageCache } from "#app/storefront/page-cache/index.server.ts";
import type { Storefront } from "#app/storefront/storefront.server.ts";
import type { Doc, FormDoc, Node } from "#blocks/contract/index.ts";
import { node, page } from "#templates/starter/build.ts";
import { publishedDocument } from "./published-document.ts";
import { type TestShop, testEnv } from "./shop.ts";

export const ORIGIN = "http://localhost:3000";

/** The shop as requests meet it. */
export function openStorefront({ engine, url }: TestShop): Storefront {
  return createStorefront(testEnv(url, {}), engine, new PageCache({ bytes: 1_000_000, clock: systemClock }));
}

/**
 * Visits, each from an address that nothing was sent from yet: what is limited by address stands in no test's way.
 * @param network the first three parts of the addresses
 */
export function strangers(network: string): () => { log: ReturnType<typeof createLogger>; address: string } {
  const log = createLogger("silent");
  let met = 0;
  return () => ({ log, address: `${network}.${++met}` });
}

/**
 * Publishes forms, and a page that asks with them.
 * @param forms by the id that their block has on the page
 * @returns ids of the page and, by block, of the forms
 */
export async function publishedForms<Block extends string>(
  { engine }: Pick<TestShop, "engine">,
  title: string,
  forms: Readonly<Record<Block, FormDoc>>,
): Promise<{ page: string; forms: Record<Block, string> }> {
  const publish = (doc: Doc) => publishedDocument(engine, doc);
  const ids = {} as Record<Block, string>;
  const body: Node[] = [];
  for (const [block, doc] of Object.entries(forms) as [Block, FormDoc][]) {
    ids[block] = await publish({ ...doc, meta: { ...doc.meta, title: { fr: `${title} ${block}` } } });
    body.push(node("content.form", block, { form: ids[block] }));
  }
  const asks = page("promo", { fr: title }, [node("layout.section", "band", {}, { body })]);
  return { page: await publish(asks), forms: ids };
}
