import { defineMessages } from "#app/commerce/kernel/messages.ts";

export const messages = defineMessages({
  fr: {
    label: "Section remplacée",
    in: "à la place de « {section} », partout où elle est partagée",
    none: "À choisir",
    gone: "N’existe plus",
    "prop.section": "Section à remplacer",
    "prop.by": "Remplacée par",
    "prop.variants": "Variantes",
  },
  ar: {
    label: "قسم مستبدَل",
    in: "مكان «{section}» حيثما كان مشتركًا",
    none: "للاختيار",
    gone: "لم يعد موجودًا",
    "prop.section": "القسم المراد استبداله",
    "prop.by": "يُستبدل بـ",
    "prop.variants": "النسخ",
  },
  en: {
    label: "Section replaced",
    in: "in the place of “{section}”, wherever it is shared",
    none: "To be chosen",
    gone: "No longer there",
    "prop.section": "Section to replace",
    "prop.by": "Replaced by",
    "prop.variants": "Variants",
  },
});
