import { defineSamples } from "#blocks/contract/index.ts";
import type block from "./block.ts";

export default defineSamples<typeof block>({
  choice: { props: { product: { id: "vase" } } },
  single: { props: { product: { id: "oil" }, quantity: false, ratio: "1:1" } },
  "sold-out": { props: { product: { id: "candle" }, description: false } },
});
