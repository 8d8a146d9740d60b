import { defineSamples } from "#blocks/contract/index.ts";
import type block from "./block.ts";

export default defineSamples<typeof block>({
  collection: { subject: { collection: "table" } },
  plain: { props: { sorting: false, counts: false }, subject: { collection: "hammam" } },
});
