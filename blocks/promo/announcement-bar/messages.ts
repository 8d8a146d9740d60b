import { defineMessages } from "#app/commerce/kernel/messages.ts";

export const messages = defineMessages({
  fr: {
    label: "Bandeau d’annonce",
    empty: "Écrivez l’annonce.",
    "prop.text": "Texte",
    "prop.link": "Lien",
    "prop.icon": "Icône",
    "prop.background": "Fond",
    "prop.background.accent": "Couleur de la marque",
    "prop.background.ink": "Sombre",
    "prop.background.tint": "Teinté",
  },
  ar: {
    label: "شريط إعلان",
    empty: "اكتب الإعلان.",
    "prop.text": "النص",
    "prop.link": "الرابط",
    "prop.icon": "الأيقونة",
    "prop.background": "الخلفية",
    "prop.background.accent": "لون العلامة",
    "prop.background.ink": "داكنة",
    "prop.background.tint": "ملونة بخفة",
  },
  en: {
    label: "Announcement bar",
    empty: "Write the announcement.",
    "prop.text": "Text",
    "prop.link": "Link",
    "prop.icon": "Icon",
    "prop.background": "Background",
    "prop.background.accent": "Brand colour",
    "prop.background.ink": "Dark",
    "prop.background.tint": "Tinted",
  },
});
