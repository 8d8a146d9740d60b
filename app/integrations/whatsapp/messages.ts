import { defineMessages } from "#app/commerce/kernel/messages.ts";

/** What the shop's admin reads on their phone. */
export const whatsappMessages = defineMessages({
  fr: {
    order: "Nouvelle commande {number}\n{name}, {city}\n{items}\nTotal : {total}",
    lowStock: "Stock faible : {title}, il en reste {available}.",
    test: "Vitrine est reliée à ce numéro.",
  },
  ar: {
    order: "طلب جديد {number}\n{name}، {city}\n{items}\nالمجموع: {total}",
    lowStock: "مخزون ضعيف: {title}، بقي {available}.",
    test: "متجرك مرتبط بهذا الرقم.",
  },
  en: {
    order: "New order {number}\n{name}, {city}\n{items}\nTotal: {total}",
    lowStock: "Low stock: {title}, {available} left.",
    test: "Vitrine is joined to this number.",
  },
});
