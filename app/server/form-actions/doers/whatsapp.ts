import { FinalFailure } from "#app/commerce/failures.ts";
import { textOf } from "#app/commerce/kernel/logic/values.ts";
import { cleanParameter, sendWhatsapp } from "#app/integrations/index.server.ts";
import { type Doer, joined, takeStranger } from "../doer.ts";
import { proseOf } from "../texts.ts";

export default {
  name: "whatsapp",
  lane: "whatsapp",
  async run(host, sent) {
    const { to, template, language, text } = sent.action.with;
    const values = await joined(host, "whatsapp");
    const recipient = to === "shop" ? values.recipient : sent.answer.phone;
    if (!recipient) throw new FinalFailure("action.no_phone");
    if (to !== "shop") await takeStranger(host, `whatsapp ${recipient}`);
    // All the answers are several lines that the merchant's own text does not have: each answer is cleaned by itself.
    const print = (value: unknown) =>
      textOf(value)
        .split("\n")
        .map((line) => cleanParameter(line))
        .join("\n");
    const words = proseOf(sent, text, { to, print });
    const read = to === "shop" ? sent.main : sent.answer.locale;
    return sendWhatsapp(host.services.whatsapp, values, {
      ...{ to: recipient, template: String(template), language: String(language || read) },
      ...{ parameters: words.split("\n"), text: words },
    });
  },
} satisfies Doer;
