import { defineSamples } from "#blocks/contract/index.ts";
import type block from "./block.ts";

export default defineSamples<typeof block>({
  low: { props: { product: { id: "vase" } } },
  enough: { props: { product: { id: "soap" } } },
  out: { props: { product: { id: "candle" } } },
});
