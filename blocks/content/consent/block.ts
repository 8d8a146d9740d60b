import { defineBlock, text } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

/** Asks whether visits may be told apart: yes and no are equally easy. Shown where the shop's settings say that it asks. */
export default defineBlock({
  type: "content.consent",
  version: 1,
  category: "content",
  icon: "shield-check",
  messages,
  sends: () => true,
  props: {
    title: text(
      {
        fr: "Pouvons-nous reconnaître vos visites ?",
        ar: "هل نتعرف على زياراتك؟",
        en: "May we tell your visits apart?",
      },
      { max: 120 },
    ),
    text: text(
      {
        fr: "Un numéro gardé dans ce navigateur nous aide à améliorer la boutique. Il ne dit pas qui vous êtes et n’est donné à personne. Sans votre accord, il n’existe pas.",
        ar: "رقم محفوظ في هذا المتصفح يساعدنا على تحسين المتجر. لا يقول من أنت ولا يُعطى لأحد. بدون موافقتك لا وجود له.",
        en: "A number kept in this browser helps us improve the shop. It does not say who you are and is given to nobody. Without your consent it does not exist.",
      },
      { max: 400 },
    ),
  },
  data: () => ({ ask: "shop" as const }),
});
