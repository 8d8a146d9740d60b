import { defineMessages } from "#app/commerce/kernel/messages.ts";
import { orderWords } from "#blocks/parts/order-words.ts";

export const messages = defineMessages({
  fr: {
    ...orderWords.fr,
    label: "Panier",
    "prop.title": "Titre",
    "prop.order": "Texte du bouton",
    empty: "Votre panier est vide.",
    gone: "Un article n’est plus en vente : il a été laissé de côté.",
    back: "Continuer mes achats",
    quantity: "Quantité de {title}",
    change: "Changer",
    remove: "Retirer",
    removeOne: "Retirer {title}",
  },
  ar: {
    ...orderWords.ar,
    label: "السلة",
    "prop.title": "العنوان",
    "prop.order": "نص الزر",
    empty: "سلتك فارغة.",
    gone: "منتج لم يعد معروضا للبيع: ترك جانبا.",
    back: "متابعة التسوق",
    quantity: "كمية {title}",
    change: "تغيير",
    remove: "إزالة",
    removeOne: "إزالة {title}",
  },
  en: {
    ...orderWords.en,
    label: "Cart",
    "prop.title": "Title",
    "prop.order": "Button text",
    empty: "Your cart is empty.",
    gone: "An item is no longer for sale: it was left out.",
    back: "Continue shopping",
    quantity: "Quantity of {title}",
    change: "Change",
    remove: "Remove",
    removeOne: "Remove {title}",
  },
});
