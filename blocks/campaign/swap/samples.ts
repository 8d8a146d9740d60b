import { defineSamples } from "#blocks/contract/index.ts";
import type block from "./block.ts";

export default defineSamples<typeof block>({
  plain: {},
  chosen: { props: { section: "01JD0000000000000000000001", by: "01JD0000000000000000000002" } },
});
