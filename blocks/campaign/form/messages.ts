import { defineMessages } from "#app/commerce/kernel/messages.ts";

export const messages = defineMessages({
  fr: {
    label: "Formulaire remplacé",
    in: "à la place de « {form} », partout où il est demandé",
    none: "À choisir",
    gone: "N’existe plus",
    own: "le formulaire de commande",
    "prop.form": "Formulaire à remplacer",
    "prop.by": "Remplacé par",
    "prop.variants": "Variantes",
  },
  ar: {
    label: "استمارة مستبدَلة",
    in: "مكان «{form}» حيثما طُلبت",
    none: "للاختيار",
    gone: "لم يعد موجودًا",
    own: "استمارة الطلب",
    "prop.form": "الاستمارة المراد استبدالها",
    "prop.by": "تُستبدل بـ",
    "prop.variants": "النسخ",
  },
  en: {
    label: "Form replaced",
    in: "in the place of “{form}”, wherever it is asked",
    none: "To be chosen",
    gone: "No longer there",
    own: "the order form",
    "prop.form": "Form to replace",
    "prop.by": "Replaced by",
    "prop.variants": "Variants",
  },
});
