import { defineMessages } from "#app/commerce/kernel/messages.ts";

export const messages = defineMessages({
  fr: {
    label: "Section remplacée",
    all: "Partout où la section est partagée",
    none: "À choisir",
    "prop.section": "Section à remplacer",
    "prop.by": "Remplacée par",
    "prop.variants": "Variantes",
  },
  ar: {
    label: "قسم مستبدَل",
    all: "حيثما كان القسم مشتركًا",
    none: "للاختيار",
    "prop.section": "القسم المراد استبداله",
    "prop.by": "يُستبدل بـ",
    "prop.variants": "النسخ",
  },
  en: {
    label: "Section replaced",
    all: "Wherever the section is shared",
    none: "To be chosen",
    "prop.section": "Section to replace",
    "prop.by": "Replaced by",
    "prop.variants": "Variants",
  },
});
