import { defineMessages } from "#app/commerce/kernel/messages.ts";

export const messages = defineMessages({
  fr: {
    label: "Valeur calculée",
    "prop.name": "Nom technique",
    "prop.label": "Libellé",
    "prop.value": "Calcul",
    "prop.fee": "L’ajouter au prix de la commande",
    "prop.look": "Présentation",
    "prop.look.text": "Texte ou nombre",
    "prop.look.money": "Montant",
    "prop.look.hidden": "Gardée sans être montrée",
  },
  ar: {
    label: "قيمة محسوبة",
    "prop.name": "الاسم التقني",
    "prop.label": "العنوان",
    "prop.value": "الحساب",
    "prop.fee": "إضافتها إلى ثمن الطلب",
    "prop.look": "الشكل",
    "prop.look.text": "نص أو عدد",
    "prop.look.money": "مبلغ",
    "prop.look.hidden": "محفوظة دون عرض",
  },
  en: {
    label: "Calculated value",
    "prop.name": "Technical name",
    "prop.label": "Label",
    "prop.value": "Calculation",
    "prop.fee": "Add it to the order’s price",
    "prop.look": "Look",
    "prop.look.text": "Text or number",
    "prop.look.money": "Amount",
    "prop.look.hidden": "Kept, not shown",
  },
});
