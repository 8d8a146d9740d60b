import { defineMessages } from "#app/commerce/kernel/messages.ts";

/** What the canvas says in place of a block that has nothing to show or cannot be shown. */
export const messages = defineMessages({
  fr: {
    unknown: "Bloc inconnu « {type} »",
    "unknown.hint": "Il est gardé tel quel et la boutique montre le reste de la page.",
    failed: "« {label} » ne peut pas être affiché",
    "failed.hint": "La boutique montre le reste de la page.",
    empty: "Rien à montrer pour l’instant : complétez les réglages de ce bloc.",
  },
  ar: {
    unknown: "كتلة غير معروفة «{type}»",
    "unknown.hint": "تبقى كما هي، ويعرض المتجر بقية الصفحة.",
    failed: "تعذر عرض «{label}»",
    "failed.hint": "يعرض المتجر بقية الصفحة.",
    empty: "لا شيء لعرضه الآن: أكمل إعدادات هذه الكتلة.",
  },
  en: {
    unknown: "Unknown block “{type}”",
    "unknown.hint": "It is kept as it is, and the shop shows the rest of the page.",
    failed: "“{label}” cannot be shown",
    "failed.hint": "The shop shows the rest of the page.",
    empty: "Nothing to show yet: complete this block’s settings.",
  },
});
