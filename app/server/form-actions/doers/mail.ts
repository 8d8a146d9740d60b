import { FinalFailure } from "#app/commerce/failures.ts";
import { MailDesk } from "#app/integrations/index.server.ts";
import { type Doer, joined, takeStranger } from "../doer.ts";
import { proseOf } from "../texts.ts";

export default {
  name: "mail",
  lane: "mail",
  async run(host, sent) {
    const { to, address, subject, body } = sent.action.with;
    const values = await joined(host, "mail");
    const toShop = to === "shop";
    const recipient = toShop ? String(address || values.recipient) : sent.answer.email;
    if (!recipient) throw new FinalFailure("action.no_email");
    if (!toShop) await takeStranger(host, `mail ${recipient}`);
    await new MailDesk(host.services.smtp).send(values, {
      to: recipient,
      subject: proseOf(sent, subject, { channel: "header", to }),
      text: proseOf(sent, body, { to }),
      key: sent.sending,
      ...(toShop && sent.answer.email && { replyTo: sent.answer.email }),
    });
    return toShop ? "shop" : "answerer";
  },
} satisfies Doer;
