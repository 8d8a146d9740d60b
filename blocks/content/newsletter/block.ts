import { choice, defineBlock, text } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

/** Asks for an e-mail or a phone and the permission to write there; kept with the very words that were read. */
export default defineBlock({
  type: "content.newsletter",
  version: 1,
  category: "content",
  icon: "mail",
  messages,
  sends: () => true,
  props: {
    title: text({ fr: "Les nouvelles de l’atelier", ar: "أخبار الورشة", en: "News from the workshop" }, { max: 120 }),
    text: text(
      {
        fr: "Une lettre par mois : ce qui sort du four, avant tout le monde.",
        ar: "رسالة كل شهر: ما يخرج من الفرن، قبل الجميع.",
        en: "One letter a month: what comes out of the kiln, before anybody else.",
      },
      { max: 300 },
    ),
    channel: choice(["email", "phone"], "email"),
    label: text({ fr: "Je m’inscris", ar: "أشترك", en: "Sign me up" }, { max: 40 }),
    consent: text(
      {
        fr: "J’accepte de recevoir des nouvelles et des offres. Je peux me désinscrire à tout moment.",
        ar: "أوافق على تلقي الأخبار والعروض، ويمكنني إلغاء الاشتراك في أي وقت.",
        en: "I agree to receive news and offers. I can opt out at any time.",
      },
      { max: 400 },
    ),
    thanks: text(
      { fr: "C’est noté. À très vite.", ar: "تم التسجيل. إلى اللقاء قريبا.", en: "You are on the list. See you soon." },
      { max: 200 },
    ),
    look: choice(["stack", "row"], "row"),
  },
});
