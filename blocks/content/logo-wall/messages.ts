import { defineMessages } from "#app/commerce/kernel/messages.ts";

export const messages = defineMessages({
  fr: {
    label: "Mur de logos",
    empty: "Ajoutez des logos ou des noms.",
    "prop.title": "Titre",
    "prop.logos": "Logos",
    "prop.logos.image": "Logo (vide : le nom)",
    "prop.logos.name": "Nom",
    "prop.logos.link": "Lien",
    "prop.grey": "En gris",
  },
  ar: {
    label: "جدار الشعارات",
    empty: "أضف شعارات أو أسماء.",
    "prop.title": "العنوان",
    "prop.logos": "الشعارات",
    "prop.logos.image": "الشعار (فارغ: الاسم)",
    "prop.logos.name": "الاسم",
    "prop.logos.link": "الرابط",
    "prop.grey": "بالرمادي",
  },
  en: {
    label: "Logo wall",
    empty: "Add logos or names.",
    "prop.title": "Title",
    "prop.logos": "Logos",
    "prop.logos.image": "Logo (empty: the name)",
    "prop.logos.name": "Name",
    "prop.logos.link": "Link",
    "prop.grey": "In grey",
  },
});
