import { defineSamples } from "#blocks/contract/index.ts";
import type block from "./block.ts";

const picture = (name: string) => ({
  type: "content.image",
  props: { image: { src: `/samples/${name}.svg`, alt: {}, width: 800, height: 1000 }, ratio: "4:5" },
});

export default defineSamples<typeof block>({
  pictures: { slots: { body: ["vase", "bowl", "bottle", "soap", "cushion"].map(picture) } },
  one: {
    props: { visible: "1", phone: "one" },
    slots: { body: [{ type: "content.quote" }, { type: "content.quote" }] },
  },
});
