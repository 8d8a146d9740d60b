import { findLiveDocument } from "#app/documents/index.server.ts";
import { type Doc, type Node, PAGE_USES } from "#blocks/contract/index.ts";
import { messagePrefix } from "#runtime/campaigns/message-key.ts";
import { sectionIds, withSections } from "#runtime/document/sections.ts";
import { walk } from "#runtime/document/tree.ts";
import { pinnedDocument, type ShopQuery } from "../campaigns/shop-query.ts";
import { livePage, liveSection, SECTION_PREFIXES, type Starter, shownSection } from "../live-documents.server.ts";

/** Blocks that send something. */
const SENDERS = ["content.form", "content.newsletter"];

/**
 * The block a form was sent from, as the shop shows it now: what it asks, and the words somebody agreed to, are read from
 * it and never from the browser. It stands on the named page, else on one the shop shows by its use, in head or foot, or in
 * a campaign's message.
 */
export async function sentBlock(
  q: ShopQuery,
  starter: Starter,
  { block, page }: { block: string; page: string },
): Promise<Node | undefined> {
  for await (const { root, prefix = "" } of shownTrees(q, starter, page)) {
    for (const { node } of walk(root)) {
      if (prefix + node.id === block && SENDERS.includes(node.type)) return node;
    }
  }
  return undefined;
}

/** A tree of blocks, and what stands before their ids on a page. */
interface Shown {
  root: Node;
  prefix?: string;
}

async function* shownTrees(q: ShopQuery, starter: Starter, page: string): AsyncGenerator<Shown> {
  for (const doc of page === "" ? [] : await pagesCalled(q, page)) yield { root: await wholeTree(q, doc) };
  for (const role of ["header", "footer"] as const) {
    yield { root: (await liveSection(q, starter, role)).doc.root, prefix: SECTION_PREFIXES[role] };
  }
  for (const { campaign, piece } of q.inForce?.everyMessage() ?? []) {
    yield { root: piece.node, prefix: messagePrefix(campaign.id) };
  }
  for (const use of PAGE_USES) {
    if (use !== "promo") yield { root: await wholeTree(q, (await livePage(q, starter, use)).doc) };
  }
}

/** The page of this id: as it is published, and as campaigns show it to whoever sends. */
async function pagesCalled(q: ShopQuery, id: string): Promise<Doc[]> {
  const pinned = (q.inForce?.taken() ?? []).map((campaign) => pinnedDocument(q, campaign, id, "page"));
  const found = await Promise.all([findLiveDocument(q.read, id, q.clock.now()), ...pinned]);
  return found.flatMap((each) => each?.doc ?? []);
}

/** A page with the blocks of its shared sections in their places, as it is shown. */
async function wholeTree(q: ShopQuery, { root }: Doc): Promise<Node> {
  const sections = new Map<string, Doc>();
  for (const id of sectionIds(root)) {
    const { doc } = await shownSection(q, id);
    if (doc) sections.set(id, doc);
  }
  return withSections(root, sections);
}
