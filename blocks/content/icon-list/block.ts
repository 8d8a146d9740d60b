import { choice, defineBlock, icon, list, text } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

const line = (name: string, fr: string, ar: string, en: string, more: { fr: string; ar: string; en: string }) => ({
  icon: name,
  title: { fr, ar, en },
  text: more,
});

/** Promises with a sign each; by default those that cash-on-delivery shoppers look for. */
export default defineBlock({
  type: "content.icon-list",
  version: 1,
  category: "content",
  icon: "list-checks",
  messages,
  props: {
    items: list(
      { icon: icon("check"), title: text({}, { max: 120 }), text: text({}, { max: 300, multiline: true }) },
      [
        line("banknote", "Paiement à la livraison", "الدفع عند الاستلام", "Pay at the door", {
          fr: "Vous payez en espèces quand le colis est entre vos mains.",
          ar: "تدفع نقدا عندما يصبح الطرد بين يديك.",
          en: "You pay cash once the parcel is in your hands.",
        }),
        line("truck", "Livraison partout", "التوصيل إلى كل المدن", "Delivered everywhere", {
          fr: "Un appel avant le passage du livreur.",
          ar: "اتصال قبل وصول عامل التوصيل.",
          en: "A call before the courier comes by.",
        }),
        line("refresh-cw", "Échange facile", "استبدال سهل", "Easy exchange", {
          fr: "Un défaut, un regret ? On échange.",
          ar: "عيب أو ندم؟ نستبدله لك.",
          en: "A flaw, a regret? We exchange it.",
        }),
      ],
      { max: 12 },
    ),
    layout: choice(["column", "row", "cards"], "row"),
  },
});
