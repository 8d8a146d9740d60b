import { defineSamples } from "#blocks/contract/index.ts";
import type block from "./block.ts";

export default defineSamples<typeof block>({
  chosen: { props: { source: "chosen", products: [{ product: { id: "vase" } }] } },
  several: { props: { several: true, most: 2 } },
});
