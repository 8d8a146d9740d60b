import { defineSamples } from "#blocks/contract/index.ts";
import type block from "./block.ts";

export default defineSamples<typeof block>({
  reduced: {
    props: {
      product: { id: "oil" },
      note: { fr: "Livraison comprise", ar: "شامل التوصيل", en: "Delivery included" },
    },
  },
  from: { props: { product: { id: "vase" }, size: "huge" } },
  plain: { props: { product: { id: "soap" }, size: "medium" } },
});
