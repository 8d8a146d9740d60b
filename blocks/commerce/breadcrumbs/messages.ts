import { defineMessages } from "#app/commerce/kernel/messages.ts";

export const messages = defineMessages({
  fr: {
    label: "Fil d’Ariane",
    "prop.home": "Nom de l’accueil",
    nav: "Vous êtes ici",
  },
  ar: {
    label: "مسار التنقل",
    "prop.home": "اسم الرئيسية",
    nav: "أنت هنا",
  },
  en: {
    label: "Breadcrumbs",
    "prop.home": "Name of the home page",
    nav: "You are here",
  },
});
