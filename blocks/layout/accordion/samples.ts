import { defineSamples } from "#blocks/contract/index.ts";
import type block from "./block.ts";

export default defineSamples<typeof block>({
  open: {
    props: { open: "first", third: { fr: "Livraison", ar: "التوصيل", en: "Delivery" } },
    slots: {
      first: [{ type: "content.rich-text" }],
      second: [{ type: "content.rich-text" }],
      third: [{ type: "content.icon-list", props: { layout: "column" } }],
    },
  },
});
