import { type AgreedFee, placedFees } from "#app/commerce/checkout/index.server.ts";
import type { QueryContext } from "#app/commerce/context.ts";
import type { Result } from "#app/commerce/kernel/result.ts";
import { findLead } from "#app/commerce/leads/index.server.ts";
import type { Fee } from "#app/commerce/pricing/index.server.ts";
import { agreedFees } from "./read-order-draft.server.ts";
import type { OrderDraft } from "./types.ts";

/**
 * The fees of an order that is written down: those its lead's answers came to, as the server reckoned them, and those that are
 * agreed on. Only who may set prices leaves one out.
 * @param lead as the screen sent it: an id, where the order is of one
 */
export async function newFees(
  { read, shop }: QueryContext,
  draft: OrderDraft,
  lead: unknown,
  mayPrice: boolean,
): Promise<(Fee | AgreedFee)[]> {
  const found = typeof lead === "string" ? await findLead(read, lead) : undefined;
  const reckoned = found?.currency === shop.currency ? found.fees : [];
  return [...reckoned.filter(({ code }) => !mayPrice || draft.fees.includes(code)), ...agreedFees(draft)];
}

/** The same for a price that is only shown. */
export async function quotedFees(
  q: QueryContext,
  draft: OrderDraft,
  lead: unknown,
  mayPrice: boolean,
): Promise<Result<readonly Fee[]>> {
  return placedFees(await newFees(q, draft, lead, mayPrice), q.locale, { setPrices: mayPrice });
}
