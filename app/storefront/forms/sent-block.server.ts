import type { QueryContext } from "#app/commerce/context.ts";
import { findLiveDocument } from "#app/documents/index.server.ts";
import { type Doc, type Node, PAGE_USES } from "#blocks/contract/index.ts";
import { walk } from "#runtime/document/tree.ts";
import { livePage, liveSection, type Starter } from "../live-documents.server.ts";

/** Blocks that send something. */
const SENDERS = ["content.form", "content.newsletter"];

/**
 * The block a form was sent from, as the shop shows it now: what it asks, and the words somebody agreed to, are read from
 * it and never from the browser. It stands on the named page, else on one the shop shows by its use, or in head or foot.
 */
export async function sentBlock(
  q: QueryContext,
  starter: Starter,
  { block, page }: { block: string; page: string },
): Promise<Node | undefined> {
  const [, , id = ""] = /^([hf]_)?(.*)$/.exec(block) ?? [];
  for await (const doc of shownDocuments(q, starter, page)) {
    for (const { node } of walk(doc.root)) if (node.id === id && SENDERS.includes(node.type)) return node;
  }
  return undefined;
}

async function* shownDocuments(q: QueryContext, starter: Starter, page: string): AsyncGenerator<Doc> {
  const named = page ? await findLiveDocument(q.read, page, q.clock.now()) : undefined;
  if (named) yield named.doc;
  for (const role of ["header", "footer"] as const) yield (await liveSection(q, starter, role)).doc;
  for (const use of PAGE_USES) if (use !== "promo") yield (await livePage(q, starter, use)).doc;
}
