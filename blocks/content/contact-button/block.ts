import { bindable, choice, defineBlock, plain, text } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

/** WhatsApp and phone within reach of the thumb: many shoppers of the market would rather ask before they order. */
export default defineBlock({
  type: "content.contact-button",
  version: 1,
  category: "content",
  icon: "message-circle",
  messages,
  props: {
    channel: bindable(choice(["whatsapp", "phone", "both"], "whatsapp")),
    place: bindable(choice(["corner", "inline"], "corner")),
    number: plain("", { pattern: "^$|^\\+[1-9][0-9]{6,14}$", max: 16 }),
    greeting: text(
      {
        fr: "Bonjour, j’ai une question{{#if product.title}} sur {{product.title}}{{/if}}",
        ar: "السلام عليكم، عندي سؤال{{#if product.title}} حول {{product.title}}{{/if}}",
        en: "Hello, I have a question{{#if product.title}} about {{product.title}}{{/if}}",
      },
      { max: 300, multiline: true },
    ),
  },
  data: () => ({ ask: "shop" as const }),
});
