import { defineMessages } from "#app/commerce/kernel/messages.ts";

export const messages = defineMessages({
  fr: {
    label: "Texte",
    "prop.text": "Texte",
    "prop.size": "Taille",
    "prop.size.small": "Petite",
    "prop.size.medium": "Normale",
    "prop.size.large": "Grande",
    "prop.tone": "Ton",
    "prop.tone.text": "Plein",
    "prop.tone.muted": "Discret",
  },
  ar: {
    label: "نص",
    "prop.text": "النص",
    "prop.size": "الحجم",
    "prop.size.small": "صغير",
    "prop.size.medium": "عادي",
    "prop.size.large": "كبير",
    "prop.tone": "النبرة",
    "prop.tone.text": "كامل",
    "prop.tone.muted": "خافت",
  },
  en: {
    label: "Text",
    "prop.text": "Text",
    "prop.size": "Size",
    "prop.size.small": "Small",
    "prop.size.medium": "Normal",
    "prop.size.large": "Large",
    "prop.tone": "Tone",
    "prop.tone.text": "Full",
    "prop.tone.muted": "Quiet",
  },
});
