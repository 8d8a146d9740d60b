import { defineSamples } from "#blocks/contract/index.ts";
import type block from "./block.ts";

export default defineSamples<typeof block>({
  three: {
    props: { third: { fr: "Livraison", ar: "التوصيل", en: "Delivery" } },
    slots: {
      first: [{ type: "content.rich-text" }],
      second: [{ type: "content.icon-list", props: { layout: "column" } }],
      third: [{ type: "content.steps" }],
    },
  },
});
