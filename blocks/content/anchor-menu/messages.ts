import { defineMessages } from "#app/commerce/kernel/messages.ts";

export const messages = defineMessages({
  fr: {
    label: "Sommaire de la page",
    empty: "Ajoutez des liens vers les ancres des sections.",
    "prop.items": "Liens",
    "prop.items.label": "Texte",
    "prop.items.anchor": "Ancre de la section",
    "prop.sticky": "Reste en haut de l’écran",
    nav: "Dans cette page",
  },
  ar: {
    label: "فهرس الصفحة",
    empty: "أضف روابط نحو مراسي الأقسام.",
    "prop.items": "الروابط",
    "prop.items.label": "النص",
    "prop.items.anchor": "مرساة القسم",
    "prop.sticky": "يبقى أعلى الشاشة",
    nav: "في هذه الصفحة",
  },
  en: {
    label: "Page menu",
    empty: "Add links to the anchors of sections.",
    "prop.items": "Links",
    "prop.items.label": "Text",
    "prop.items.anchor": "The section’s anchor",
    "prop.sticky": "Stays at the top of the screen",
    nav: "On this page",
  },
});
