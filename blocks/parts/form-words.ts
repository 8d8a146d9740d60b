/** Words that every field block has in common, for its messages. */
export const fieldWords = {
  fr: {
    "prop.label": "Libellé",
    "prop.hint": "Aide sous le libellé",
    "prop.required": "Obligatoire",
    "prop.name": "Nom technique",
    optional: "facultatif",
  },
  ar: {
    "prop.label": "العنوان",
    "prop.hint": "توضيح تحت العنوان",
    "prop.required": "إلزامي",
    "prop.name": "الاسم التقني",
    optional: "اختياري",
  },
  en: {
    "prop.label": "Label",
    "prop.hint": "Help under the label",
    "prop.required": "Required",
    "prop.name": "Technical name",
    optional: "optional",
  },
} as const;
