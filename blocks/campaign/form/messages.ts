import { defineMessages } from "#app/commerce/kernel/messages.ts";

export const messages = defineMessages({
  fr: {
    label: "Formulaire remplacé",
    all: "Partout où le formulaire est demandé",
    none: "À choisir",
    "prop.form": "Formulaire à remplacer",
    "prop.by": "Remplacé par",
    "prop.variants": "Variantes",
  },
  ar: {
    label: "استمارة مستبدَلة",
    all: "حيثما طُلبت الاستمارة",
    none: "للاختيار",
    "prop.form": "الاستمارة المراد استبدالها",
    "prop.by": "تُستبدل بـ",
    "prop.variants": "النسخ",
  },
  en: {
    label: "Form replaced",
    all: "Wherever the form is asked",
    none: "To be chosen",
    "prop.form": "Form to replace",
    "prop.by": "Replaced by",
    "prop.variants": "Variants",
  },
});
