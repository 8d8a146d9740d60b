import { defineBlock, text } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

/** A box that is ticked to be told of news: never ticked beforehand, and kept with the very words that stood beside it. */
export default defineBlock({
  type: "form.consent",
  version: 1,
  category: "form",
  icon: "check",
  messages,
  props: {
    label: text(
      {
        fr: "J’accepte de recevoir des offres par WhatsApp ou SMS. Je peux me désinscrire à tout moment.",
        ar: "أوافق على تلقي العروض عبر واتساب أو الرسائل القصيرة، ويمكنني إلغاء الاشتراك في أي وقت.",
        en: "I agree to receive offers by WhatsApp or text message. I can opt out at any time.",
      },
      { max: 400 },
    ),
  },
  field: () => ({ name: "consent", rules: [{ code: "one_of", args: { values: ["yes"] } }] }),
});
