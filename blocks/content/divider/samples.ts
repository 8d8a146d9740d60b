import { defineSamples } from "#blocks/contract/index.ts";
import type block from "./block.ts";

export default defineSamples<typeof block>({
  line: {},
  short: { props: { look: "short" } },
  stars: { props: { look: "stars" } },
  coloured: { props: { look: "line", color: "accent" } },
});
