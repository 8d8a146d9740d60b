import { findCampaign, type SoldOutFacts } from "#app/campaigns/index.server.ts";
import { findProducts } from "#app/commerce/catalog/index.server.ts";
import type { Job } from "#app/commerce/jobs.ts";
import { textIn } from "#app/commerce/kernel/locale.ts";
import { defineMessages, translator } from "#app/commerce/kernel/messages.ts";
import type { Shop } from "#app/commerce/shop.ts";
import type { Reader } from "#app/platform/db/index.server.ts";

const messages = defineMessages({
  fr: {
    subject: "Rupture de stock : {product}",
    "sold-out": "« {product} » : il en reste {units}. La campagne « {campaign} » s’est mise en pause d’elle-même.",
    "stock-warned": "« {product} » : il en reste {units}. La campagne « {campaign} » continue.",
  },
  ar: {
    subject: "نفد المخزون: {product}",
    "sold-out": "«{product}»: بقي {units}. توقفت الحملة «{campaign}» تلقائيًا.",
    "stock-warned": "«{product}»: بقي {units}. الحملة «{campaign}» مستمرة.",
  },
  en: {
    subject: "Sold out: {product}",
    "sold-out": "“{product}”: {units} left. The campaign “{campaign}” has paused by itself.",
    "stock-warned": "“{product}”: {units} left. The campaign “{campaign}” goes on.",
  },
});

/** What the shop is told of a shelf that its campaign watches. undefined: the campaign or the product is gone meanwhile. */
export async function soldOutWords(
  { read, now, shop }: { read: Reader; now(): number; shop(): Promise<Shop> },
  { subject, data }: Pick<Job, "subject" | "data">,
): Promise<{ subject: string; text: string } | undefined> {
  const { action, product, units } = data as SoldOutFacts;
  const [campaign, [article]] = [await findCampaign(read, subject, now()), await findProducts(read, [product])];
  if (!campaign || !article) return undefined;
  const main = (await shop()).locales[0] ?? "fr";
  const t = translator(messages, main);
  const named = { product: textIn(article.title, main, main), campaign: textIn(campaign.title, main, main), units };
  return { subject: t("subject", named), text: t(action, named) };
}
