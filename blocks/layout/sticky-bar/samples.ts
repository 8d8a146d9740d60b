import { defineSamples } from "#blocks/contract/index.ts";
import type block from "./block.ts";

export default defineSamples<typeof block>({
  buy: {
    slots: {
      body: [
        { type: "commerce.price", props: { product: { id: "vase" } } },
        { type: "content.button", props: { label: { fr: "Commander", ar: "اطلب الآن", en: "Order now" } } },
      ],
    },
  },
});
