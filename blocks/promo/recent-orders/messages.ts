import { defineMessages } from "#app/commerce/kernel/messages.ts";

export const messages = defineMessages({
  fr: {
    label: "Commandes récentes",
    empty: "Pas assez de vraies commandes ces derniers jours : rien ne s’affiche dans la boutique.",
    "prop.title": "Titre",
    "prop.days": "Jours regardés",
    "prop.limit": "Nombre au plus",
    to: "Commandé à {town}, {day}",
  },
  ar: {
    label: "طلبات حديثة",
    empty: "لا طلبات حقيقية كافية في الأيام الأخيرة: لا يظهر شيء في المتجر.",
    "prop.title": "العنوان",
    "prop.days": "عدد الأيام",
    "prop.limit": "العدد الأقصى",
    to: "طلب إلى {town}، {day}",
  },
  en: {
    label: "Recent orders",
    empty: "Not enough real orders in the last days: nothing shows in the shop.",
    "prop.title": "Title",
    "prop.days": "Days looked at",
    "prop.limit": "At most",
    to: "Ordered to {town}, {day}",
  },
});
