import { defineSamples } from "#blocks/contract/index.ts";
import type block from "./block.ts";

export default defineSamples<typeof block>({
  circle: {},
  large: { props: { icon: "truck", size: "large", ground: "soft", color: "text" } },
  bare: { props: { icon: "heart", ground: "none" } },
});
