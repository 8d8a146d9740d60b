import { readText } from "#app/campaigns/index.server.ts";
import { FinalFailure } from "#app/commerce/failures.ts";
import type { Job } from "#app/commerce/jobs.ts";
import { type LocalizedText, textIn } from "#app/commerce/kernel/locale.ts";
import type { Channel } from "#app/commerce/kernel/text/escape.ts";
import { mergeText } from "#app/commerce/kernel/text/merge-text.ts";
import type { CampaignText } from "#app/commerce/leads/index.server.ts";
import { findOrder } from "#app/commerce/orders/index.server.ts";
import type { Shop } from "#app/commerce/shop.ts";
import { MailDesk, type OpenedIntegration, sendWhatsapp } from "#app/integrations/index.server.ts";
import type { Reader } from "#app/platform/db/index.server.ts";
import type { Services } from "#app/platform/env.server.ts";
import { orderTexts } from "./order-texts.ts";

interface TextHost {
  read: Reader;
  shop(): Promise<Shop>;
  services: Services;
  /** Where the shop stands, without a path. */
  origin: string;
}

/**
 * Sends what a campaign says of an order. The buyer reads it in the language they ordered in, the shop in its own.
 * @param values of the service of the text's channel
 */
export async function sendOrderText(
  host: TextHost,
  values: OpenedIntegration["values"],
  { subject, data }: Pick<Job, "subject" | "data">,
): Promise<void> {
  const [order, text] = await Promise.all([findOrder(host.read, subject), readText(host.read, data as CampaignText)]);
  if (!order || !text) return;
  const shop = await host.shop();
  const main = shop.locales[0] ?? "fr";
  const toBuyer = text.message === "order-buyer";
  const locale = toBuyer ? order.locale : main;
  const isMail = text.channel === "mail";
  const to = toBuyer ? (isMail ? order.email : order.phone) : values.recipient;
  // Erased meanwhile: there is nobody to write to.
  if (!to) return;
  const scope = orderTexts(order, { shop, locale, origin: host.origin, isClean: !isMail });
  const words = (said: LocalizedText, channel: Channel) => {
    const merged = mergeText(textIn(said, locale, main), { ...scope }, channel);
    if (!merged.ok) throw new FinalFailure("action.text", {}, merged.refusal.code);
    return merged.value;
  };
  const body = words(text.text, "text");
  if (isMail) {
    const key = `${order.id}.${text.id}`;
    return new MailDesk(host.services.smtp).send(values, {
      to,
      subject: words(text.subject, "header"),
      text: body,
      key,
    });
  }
  const { template, language } = text;
  await sendWhatsapp(host.services.whatsapp, values, {
    ...{ to, template, language, text: body, parameters: body.split("\n") },
  });
}
