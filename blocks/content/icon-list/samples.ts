import { defineSamples } from "#blocks/contract/index.ts";
import type block from "./block.ts";

export default defineSamples<typeof block>({
  row: {},
  cards: { props: { layout: "cards" } },
  column: { props: { layout: "column" } },
});
