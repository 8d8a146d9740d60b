import { defineSamples } from "#blocks/contract/index.ts";
import type block from "./block.ts";

export default defineSamples<typeof block>({
  related: {},
  chosen: {
    props: { source: "chosen", products: [{ product: { id: "oil" } }, { product: { id: "soap" } }], action: "buy" },
  },
});
