import { choice, defineBlock, FIELD_NAME_PATTERN, plain, text, toggle } from "#blocks/contract/index.ts";
import { fieldBasics, wordsProp } from "#blocks/parts/field-props.ts";
import { messages } from "./messages.ts";

/**
 * A box that is ticked to agree: to be told of news, or to something else. Never ticked beforehand, and kept with the very
 * words that stood beside it.
 */
export default defineBlock({
  type: "form.consent",
  version: 3,
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
      { max: 2_000 },
    ),
    purpose: choice(["marketing", "other"], "marketing"),
    name: plain("terms", { max: 80, pattern: FIELD_NAME_PATTERN, showWhen: { prop: "purpose", is: ["other"] } }),
    required: toggle(false, { showWhen: { prop: "purpose", is: ["other"] } }),
    words: wordsProp({ prop: "purpose", is: ["other"] }),
  },
  field: ({ purpose, ...own }) => {
    // Nobody has to agree to advertising.
    const asked = purpose === "marketing" ? { name: "consent", required: false, words: [] } : own;
    const basics = fieldBasics({ ...asked, start: "" });
    return { ...basics, rules: [...basics.rules, { code: "one_of", args: { values: ["yes"] } }] };
  },
  migrations: {
    1: (props) => ({ ...props, purpose: "marketing", name: "terms", required: false }),
    2: (props) => ({ ...props, words: [] }),
  },
});
