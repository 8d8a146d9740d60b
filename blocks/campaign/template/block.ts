import { ANSWER_PATHS, isOfOrder, MESSAGES, ORDER_PATHS } from "#app/commerce/kernel/text/message-texts.ts";
import { choice, defineBlock, form, plain, variants, words } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

const WHATSAPP = { prop: "channel", is: ["whatsapp"] };

/** What the shop writes by mail or WhatsApp, in other words while the campaign runs. */
export default defineBlock({
  type: "campaign.template",
  version: 1,
  category: "campaign",
  icon: "mail",
  messages,
  props: {
    message: choice(MESSAGES, "order-buyer"),
    form: form(null, { every: true, showWhen: { prop: "message", is: ["form-answerer", "form-shop"] } }),
    channel: choice(["mail", "whatsapp"], "mail"),
    subject: words({}, { max: 200, showWhen: { prop: "channel", is: ["mail"] } }),
    text: words({}, { max: 5_000, multiline: true }),
    template: plain("", { max: 512, pattern: "^[a-z0-9_]*$", showWhen: WHATSAPP }),
    language: plain("fr", { max: 5, pattern: "^[a-z]{2}(_[A-Z]{2})?$", showWhen: WHATSAPP, advanced: true }),
    variants: variants(),
  },
  merges: ({ message }) => (isOfOrder(message) ? ORDER_PATHS : ANSWER_PATHS),
});
