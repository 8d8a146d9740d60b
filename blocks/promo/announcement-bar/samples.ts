import { defineSamples } from "#blocks/contract/index.ts";
import type block from "./block.ts";

export default defineSamples<typeof block>({
  ink: {},
  accent: { props: { background: "accent", icon: "gift", link: { kind: "home" } } },
  tint: { props: { background: "tint", icon: "" } },
});
