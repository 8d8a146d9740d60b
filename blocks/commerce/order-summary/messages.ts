import { defineMessages } from "#app/commerce/kernel/messages.ts";
import { orderWords } from "#blocks/parts/order-words.ts";

export const messages = defineMessages({
  fr: {
    ...orderWords.fr,
    label: "Résumé de commande",
    empty: "La commande du client s’affiche ici après l’achat.",
    "prop.recipient": "Montrer qui reçoit et où",
    number: "Commande n° {number}",
    recipient: "Livraison à",
  },
  ar: {
    ...orderWords.ar,
    label: "ملخص الطلب",
    empty: "يظهر هنا طلب الزبون بعد الشراء.",
    "prop.recipient": "إظهار المستلم والعنوان",
    number: "الطلب رقم {number}",
    recipient: "التوصيل إلى",
  },
  en: {
    ...orderWords.en,
    label: "Order summary",
    empty: "The customer's order shows here after the purchase.",
    "prop.recipient": "Show who receives it and where",
    number: "Order {number}",
    recipient: "Delivered to",
  },
});
