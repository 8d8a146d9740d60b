import { readText } from "#app/campaigns/index.server.ts";
import { Failure, FinalFailure } from "#app/commerce/failures.ts";
import type { Job } from "#app/commerce/jobs.ts";
import { type LocalizedText, textIn } from "#app/commerce/kernel/locale.ts";
import { typeset } from "#app/commerce/kernel/messages.ts";
import type { Channel } from "#app/commerce/kernel/text/escape.ts";
import { mergeText } from "#app/commerce/kernel/text/merge-text.ts";
import type { CampaignText } from "#app/commerce/leads/index.server.ts";
import { findOrder } from "#app/commerce/orders/index.server.ts";
import type { Shop } from "#app/commerce/shop.ts";
import { MailDesk, type OpenedIntegration, sendWhatsapp } from "#app/integrations/index.server.ts";
import type { Reader } from "#app/platform/db/index.server.ts";
import type { Services } from "#app/platform/env.server.ts";
import type { RateLimit } from "#app/platform/rate-limit.server.ts";
import { ORDER_CONFIRMATION } from "#templates/messages/order-confirmation.ts";
import type { TextChannel } from "./order-text-job.ts";
import { orderTexts } from "./order-texts.ts";

/** What is used of a text, whoever wrote it. */
interface OrderText {
  /** Of a campaign's piece. */
  id: string;
  message: string;
  channel: TextChannel;
  subject: LocalizedText;
  text: LocalizedText;
  template: string;
  language: string;
}

interface TextHost {
  read: Reader;
  shop(): Promise<Shop>;
  services: Services;
  /** Where the shop stands, without a path. */
  origin: string;
  /** Messages to people who are no part of the shop. */
  strangers: RateLimit;
}

/** Stands in the place of a campaign's piece, in the key of a letter. */
const OWN = "confirmation";

function isCampaignText(said: Partial<CampaignText>): said is CampaignText {
  return said.campaign !== undefined;
}

/** The shop's confirmation: its own words, in each language in which it has any, else the house's. */
function ownText({ confirmation }: Shop, channel: TextChannel): OrderText {
  const { mail, whatsapp } = confirmation;
  const own = (house: LocalizedText, said: LocalizedText) => ({
    ...house,
    ...Object.fromEntries(Object.entries(said).filter(([, words]) => words !== "")),
  });
  return {
    ...{ id: OWN, message: "order-buyer", channel },
    subject: own(ORDER_CONFIRMATION.mail.subject, mail.subject),
    text: own(ORDER_CONFIRMATION[channel].text, confirmation[channel].text),
    ...{ template: whatsapp.template, language: whatsapp.language },
  };
}

/**
 * Sends what a campaign, or the shop itself, says of an order. The buyer reads it in the language they ordered in, the shop in its own.
 * @param values of the service of the channel
 */
export async function sendOrderText(
  host: TextHost,
  values: OpenedIntegration["values"],
  { subject, data }: Pick<Job, "subject" | "data">,
  channel: TextChannel,
): Promise<void> {
  const [order, shop] = await Promise.all([findOrder(host.read, subject), host.shop()]);
  const said = data as Partial<CampaignText>;
  const text: OrderText | undefined = isCampaignText(said) ? await readText(host.read, said) : ownText(shop, channel);
  // Nobody is thanked for an order that is off already.
  if (!order || !text || (text.id === OWN && order.state === "cancelled")) return;
  const main = shop.locales[0] ?? "fr";
  const toBuyer = text.message === "order-buyer";
  const locale = toBuyer ? order.locale : main;
  const isMail = text.channel === "mail";
  const to = toBuyer ? (isMail ? order.email : order.phone) : values.recipient;
  // Erased meanwhile: there is nobody to write to.
  if (!to) return;
  // Whoever orders under an address that is not theirs: nobody's letterbox is filled by it.
  if (toBuyer && !(await host.strangers.take(to)).allowed) throw new Failure("service.too_many");
  const scope = orderTexts(order, { shop, locale, origin: host.origin, longest: isMail ? 200 : 60 });
  const words = (said: LocalizedText, channel: Channel) => {
    const merged = mergeText(textIn(said, locale, main), { ...scope }, channel);
    if (!merged.ok) throw new FinalFailure("action.text", {}, merged.refusal.code);
    return typeset(merged.value, locale);
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
    ...{ to, template, language: language || locale, text: body, parameters: body.split("\n") },
  });
}
