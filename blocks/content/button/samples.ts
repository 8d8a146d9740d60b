import { defineSamples } from "#blocks/contract/index.ts";
import type block from "./block.ts";

export default defineSamples<typeof block>({
  primary: {},
  large: {
    props: {
      label: { fr: "Commander maintenant", ar: "اطلب الآن", en: "Order now" },
      size: "large",
      icon: "shopping-bag",
    },
  },
  secondary: {
    props: {
      label: { fr: "Voir l’atelier", ar: "شاهد الورشة", en: "See the workshop" },
      variant: "secondary",
      icon: "arrow-right",
    },
  },
  quiet: {
    props: {
      label: { fr: "Lire la suite", ar: "اقرأ المزيد", en: "Read on" },
      variant: "quiet",
      link: { kind: "anchor", id: "suite" },
    },
  },
});
