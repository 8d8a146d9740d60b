import { defineSamples } from "#blocks/contract/index.ts";
import type block from "./block.ts";

export default defineSamples<typeof block>({
  whole: {},
  plain: { props: { landmark: false, pin: false, region: "never" } },
});
