import { bindable, defineBlock, text, toggle } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

/** What delivery costs and how long it takes, as the zones say it; a town can be asked about. No fee is typed here. */
export default defineBlock({
  type: "content.delivery-promise",
  version: 1,
  category: "content",
  icon: "truck",
  messages,
  sends: ({ ask }) => ask !== false,
  props: {
    payment: text(
      { fr: "Paiement en espèces à la livraison", ar: "الدفع نقدا عند الاستلام", en: "Cash payment on delivery" },
      { max: 160 },
    ),
    returns: text(
      {
        fr: "Échange ou retour pendant 14 jours",
        ar: "استبدال أو إرجاع خلال 14 يوما",
        en: "Exchange or return within 14 days",
      },
      { max: 160 },
    ),
    ask: bindable(toggle(true)),
  },
  data: () => ({ ask: "reach" as const }),
  island: { tag: "v-delivery", load: "interaction" },
});
