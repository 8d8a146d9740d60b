import { findSellables } from "#app/commerce/catalog/index.server.ts";
import type { QueryContext } from "#app/commerce/context.ts";
import { textIn } from "#app/commerce/kernel/locale.ts";
import { nationalPhone } from "#app/commerce/kernel/phone.ts";
import { findLead } from "#app/commerce/leads/index.server.ts";
import { mediaHref } from "../media-href.ts";
import { draftFee } from "../orders/edit/order-draft.server.ts";
import type { BegunOrder } from "../orders/edit/types.ts";

/** An unfinished order as far as its buyer came, for staff to finish on the phone; what is no longer sold is left out. */
export async function leadDraft(q: QueryContext, id: string): Promise<BegunOrder | undefined> {
  const lead = await findLead(q.read, id);
  if (!lead || lead.orderId !== null) return undefined;
  const { shop, locale, clock, read } = q;
  const ids = lead.lines.map(({ variantId }) => variantId);
  const articles = new Map((await findSellables(read, ids, clock.now())).map((each) => [each.variantId, each]));
  const main = shop.locales[0];
  return {
    lead: lead.id,
    ...{ name: lead.name, phone: lead.phone ? nationalPhone(lead.phone) : "", email: lead.email ?? "" },
    ...{ city: lead.city, country: lead.country, note: "" },
    fees: lead.currency === shop.currency ? lead.fees.map((fee) => draftFee(fee, lead.currency, locale, main)) : [],
    lines: lead.lines.flatMap(({ variantId, quantity }) => {
      const article = articles.get(variantId);
      if (article?.status !== "active") return [];
      return {
        ...{ variantId, quantity, sku: article.sku, image: mediaHref(article.imageSrc) },
        ...{ unitPrice: article.price, ownPrice: article.price, title: textIn(article.title, locale, main) },
        variant: article.optionLabels.map((label) => textIn(label, locale, main)).join(" / "),
      };
    }),
  };
}
