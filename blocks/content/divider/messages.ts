import { defineMessages } from "#app/commerce/kernel/messages.ts";

export const messages = defineMessages({
  fr: {
    label: "Séparateur",
    "prop.look": "Style",
    "prop.look.line": "Trait",
    "prop.look.short": "Trait court",
    "prop.look.stars": "Zellige",
    "prop.color": "Couleur",
  },
  ar: {
    label: "فاصل",
    "prop.look": "النمط",
    "prop.look.line": "خط",
    "prop.look.short": "خط قصير",
    "prop.look.stars": "زليج",
    "prop.color": "اللون",
  },
  en: {
    label: "Divider",
    "prop.look": "Style",
    "prop.look.line": "Line",
    "prop.look.short": "Short line",
    "prop.look.stars": "Zellige",
    "prop.color": "Colour",
  },
});
