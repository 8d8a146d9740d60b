import { defineSamples } from "#blocks/contract/index.ts";
import type block from "./block.ts";

export default defineSamples<typeof block>({
  straight: { props: { product: { id: "oil" } } },
  choice: { props: { product: { id: "vase" }, quantity: true }, style: { base: { width: "narrow" } } },
  bar: { props: { product: { id: "cushion" }, bar: true }, style: { base: { width: "narrow" } } },
  "sold-out": { props: { product: { id: "candle" } } },
});
