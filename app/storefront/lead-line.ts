import type { LeadLine } from "#app/commerce/leads/index.server.ts";
import type { OrderLineView } from "#blocks/contract/index.ts";

/** A line of what somebody would order, as the list of who is to be called shows it. */
export function leadLine({ variantId, title, variantTitle, quantity }: OrderLineView): LeadLine {
  return { variantId, title: [title, variantTitle].filter(Boolean).join(" · "), quantity };
}
