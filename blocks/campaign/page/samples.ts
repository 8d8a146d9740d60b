import { defineSamples } from "#blocks/contract/index.ts";
import type block from "./block.ts";

export default defineSamples<typeof block>({
  plain: {},
  chosen: { props: { document: "01JD0000000000000000000001", instead: "01JD0000000000000000000002" } },
});
