import { defineMessages } from "#app/commerce/kernel/messages.ts";

export const messages = defineMessages({
  fr: {
    label: "Espace",
    "prop.size": "Hauteur",
    "prop.size.small": "Petite",
    "prop.size.medium": "Moyenne",
    "prop.size.large": "Grande",
    "prop.size.huge": "Très grande",
  },
  ar: {
    label: "مسافة",
    "prop.size": "الارتفاع",
    "prop.size.small": "صغير",
    "prop.size.medium": "متوسط",
    "prop.size.large": "كبير",
    "prop.size.huge": "كبير جدا",
  },
  en: {
    label: "Space",
    "prop.size": "Height",
    "prop.size.small": "Small",
    "prop.size.medium": "Medium",
    "prop.size.large": "Large",
    "prop.size.huge": "Very large",
  },
});
