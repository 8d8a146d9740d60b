import { defineMessages } from "#app/commerce/kernel/messages.ts";

export const messages = defineMessages({
  fr: {
    label: "Livraison et retour",
    "prop.payment": "Paiement (vide : rien)",
    "prop.returns": "Retour (vide : rien)",
    "prop.ask": "Demander la ville",
    delivery: "Livraison : {price}",
    to: "Livraison à {town} : {price}",
    free: "Offerte dès {amount}",
    town: "Votre ville",
    show: "Voir le prix",
  },
  ar: {
    label: "التوصيل والإرجاع",
    "prop.payment": "الدفع (فارغ: لا شيء)",
    "prop.returns": "الإرجاع (فارغ: لا شيء)",
    "prop.ask": "السؤال عن المدينة",
    delivery: "التوصيل: {price}",
    to: "التوصيل إلى {town}: {price}",
    free: "مجاني ابتداء من {amount}",
    town: "مدينتك",
    show: "اعرف الثمن",
  },
  en: {
    label: "Delivery and returns",
    "prop.payment": "Payment (empty: nothing)",
    "prop.returns": "Returns (empty: nothing)",
    "prop.ask": "Ask for the town",
    delivery: "Delivery: {price}",
    to: "Delivery to {town}: {price}",
    free: "Free from {amount}",
    town: "Your town",
    show: "See the price",
  },
});
