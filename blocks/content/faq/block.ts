import { bindable, defineBlock, list, paragraph, richText, text, toggle } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

export default defineBlock({
  type: "content.faq",
  version: 1,
  category: "content",
  icon: "circle-help",
  messages,
  props: {
    items: list(
      { question: text({}, { max: 200 }), answer: richText({}) },
      [
        {
          question: { fr: "Comment se passe le paiement ?", ar: "كيف يتم الدفع؟", en: "How do I pay?" },
          answer: {
            fr: paragraph("En espèces, au livreur, une fois le colis ouvert et vérifié devant lui."),
            ar: paragraph("نقدا لعامل التوصيل، بعد فتح الطرد والتحقق منه أمامه."),
            en: paragraph("In cash, to the courier, once you have opened and checked the parcel."),
          },
        },
        {
          question: {
            fr: "En combien de temps suis-je livré ?",
            ar: "كم تستغرق مدة التوصيل؟",
            en: "How long does delivery take?",
          },
          answer: {
            fr: paragraph("Deux à quatre jours ouvrés. Le livreur appelle avant de passer."),
            ar: paragraph("من يومين إلى أربعة أيام عمل. يتصل عامل التوصيل قبل المرور."),
            en: paragraph("Two to four working days. The courier calls before coming."),
          },
        },
      ],
      { max: 30 },
    ),
    firstOpen: bindable(toggle(false)),
  },
});
