import type { QueryContext } from "#app/commerce/context.ts";
import { own } from "#app/commerce/kernel/own.ts";
import { currentOffers, type Offer } from "#app/commerce/offers/index.server.ts";
import { findDocument } from "#app/documents/index.server.ts";
import type { Doc, DocumentKind } from "#blocks/contract/index.ts";
import type { Running } from "#runtime/campaigns/choose.ts";
import type { InForce } from "#runtime/campaigns/in-force.ts";

/** What the shop asks with, for whoever looks: absent, no campaign changes anything. */
export interface ShopQuery extends QueryContext {
  inForce?: InForce;
}

/** A document that a campaign shows, as it was published with it. */
export async function pinnedDocument<K extends DocumentKind>(
  { read }: QueryContext,
  campaign: Pick<Running, "pins">,
  id: string,
  kind: K,
): Promise<{ doc: Extract<Doc, { kind: K }>; document: string; revision: string } | undefined> {
  const revision = own(campaign.pins, id);
  const found = revision === undefined ? undefined : await findDocument(read, id, revision);
  if (found?.doc.kind !== kind) return undefined;
  return { doc: found.doc as Extract<Doc, { kind: K }>, document: id, revision: found.revision };
}

/** The offers that are given to whoever looks; what says something of them differs with the campaigns that give some. */
export function offersShown(q: ShopQuery): readonly Offer[] {
  q.inForce?.asksOffers();
  return currentOffers(q);
}
