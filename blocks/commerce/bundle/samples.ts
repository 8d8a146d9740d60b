import { defineSamples } from "#blocks/contract/index.ts";
import type block from "./block.ts";

export default defineSamples<typeof block>({
  mix: { props: { product: { id: "mix" }, quantity: true }, style: { base: { width: "narrow" } } },
  fixed: { props: { product: { id: "box" } }, style: { base: { width: "narrow" } } },
});
