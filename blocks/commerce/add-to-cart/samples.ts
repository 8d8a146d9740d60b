import { defineSamples } from "#blocks/contract/index.ts";
import type block from "./block.ts";

export default defineSamples<typeof block>({
  choice: { props: { product: { id: "vase" } }, style: { base: { width: "narrow" } } },
  straight: { props: { product: { id: "oil" }, quantity: false } },
  "sold-out": { props: { product: { id: "candle" } } },
});
