import { defineMessages } from "#app/commerce/kernel/messages.ts";
import { ruleWords } from "#blocks/parts/form-words.ts";

export const messages = defineMessages({
  fr: {
    label: "Accord (offres, conditions)",
    "prop.label": "Phrase à accepter",
    "prop.purpose": "Accord pour",
    "prop.purpose.marketing": "Recevoir des offres",
    "prop.purpose.other": "Autre chose",
    "prop.name": "Nom technique",
    "prop.required": "Obligatoire",
    ...ruleWords.fr,
    "part.yes": "Oui",
    optional: "facultatif",
  },
  ar: {
    label: "موافقة (عروض، شروط)",
    "prop.label": "جملة الموافقة",
    "prop.purpose": "الموافقة على",
    "prop.purpose.marketing": "تلقي العروض",
    "prop.purpose.other": "شيء آخر",
    "prop.name": "الاسم التقني",
    "prop.required": "إلزامي",
    ...ruleWords.ar,
    "part.yes": "نعم",
    optional: "اختياري",
  },
  en: {
    label: "Consent (offers, terms)",
    "prop.label": "Sentence to agree to",
    "prop.purpose": "Consent to",
    "prop.purpose.marketing": "Receive offers",
    "prop.purpose.other": "Something else",
    "prop.name": "Technical name",
    "prop.required": "Required",
    ...ruleWords.en,
    "part.yes": "Yes",
    optional: "optional",
  },
});
