import { defineSamples } from "#blocks/contract/index.ts";
import type block from "./block.ts";

export default defineSamples<typeof block>({
  boxes: { props: { endsAt: "2031-03-01T20:00:00Z" } },
  line: { props: { endsAt: "2031-03-01T20:00:00Z", look: "line" } },
  offer: { props: { mode: "offer", look: "line" } },
  visit: { props: { mode: "visit" } },
  over: { props: { endsAt: "2024-01-01T00:00:00Z" } },
});
