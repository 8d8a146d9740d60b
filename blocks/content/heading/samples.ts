import { defineSamples } from "#blocks/contract/index.ts";
import type block from "./block.ts";

export default defineSamples<typeof block>({
  large: {},
  display: {
    props: {
      text: {
        fr: "Le feu choisit ses verts",
        ar: "النار تختار درجات الأخضر",
        en: "The fire picks its own greens",
      },
      level: "1",
      size: "display",
    },
  },
  bound: { props: { text: { $bind: "product.title", fallback: { fr: "Un produit" } }, size: "medium" } },
});
