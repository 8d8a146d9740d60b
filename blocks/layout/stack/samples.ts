import { defineSamples } from "#blocks/contract/index.ts";
import type block from "./block.ts";

const buttons = [{ type: "content.button" }, { type: "content.button", props: { variant: "secondary" } }];

export default defineSamples<typeof block>({
  row: { props: { direction: "row" }, slots: { body: buttons } },
  framed: {
    props: { framed: true },
    slots: {
      body: [
        { type: "commerce.price", props: { product: { id: "vase" } } },
        { type: "commerce.stock-meter", props: { product: { id: "vase" } } },
        { type: "commerce.buy-now", props: { product: { id: "vase" } } },
      ],
    },
  },
});
