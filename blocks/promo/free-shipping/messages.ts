import { defineMessages } from "#app/commerce/kernel/messages.ts";

export const messages = defineMessages({
  fr: {
    label: "Vers la livraison offerte",
    empty: "Aucune livraison n’est offerte : dites-le dans les zones de livraison.",
    "prop.bar": "Barre",
    before: "Livraison offerte dès {amount}",
    missing: "Plus que {amount} pour la livraison offerte",
    reached: "La livraison est offerte",
  },
  ar: {
    label: "نحو التوصيل المجاني",
    empty: "لا توصيل مجاني: حدده في مناطق التوصيل.",
    "prop.bar": "شريط",
    before: "التوصيل مجاني ابتداء من {amount}",
    missing: "بقي {amount} للتوصيل المجاني",
    reached: "التوصيل مجاني",
  },
  en: {
    label: "Towards free delivery",
    empty: "No delivery is free: say so in the delivery zones.",
    "prop.bar": "Bar",
    before: "Free delivery from {amount}",
    missing: "Only {amount} to go for free delivery",
    reached: "Delivery is free",
  },
});
