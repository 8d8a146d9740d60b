import { defineSamples } from "#blocks/contract/index.ts";
import type block from "./block.ts";

export default defineSamples<typeof block>({
  vase: { props: { product: { id: "vase" } }, style: { base: { width: "narrow" } } },
  buy: { props: { product: { id: "oil" }, ratio: "1:1" }, style: { base: { width: "narrow" } } },
  "sold-out": { props: { product: { id: "candle" }, action: "view" }, style: { base: { width: "narrow" } } },
});
