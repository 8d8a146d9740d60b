import { defineSamples } from "#blocks/contract/index.ts";
import type block from "./block.ts";

export default defineSamples<typeof block>({
  large: { props: { limit: 3 } },
  compact: { props: { source: "collection", collection: { id: "hammam" }, limit: 3, size: "compact", action: "buy" } },
});
