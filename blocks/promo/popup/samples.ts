import { defineSamples } from "#blocks/contract/index.ts";
import type block from "./block.ts";

export default defineSamples<typeof block>({
  news: {
    props: { image: { src: "/samples/court.svg", alt: {}, width: 1600, height: 1000 } },
    slots: { body: [{ type: "content.newsletter", props: { look: "stack", title: {}, text: {} } }] },
  },
});
