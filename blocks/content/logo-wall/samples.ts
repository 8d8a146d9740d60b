import { defineSamples } from "#blocks/contract/index.ts";
import type block from "./block.ts";

export default defineSamples<typeof block>({
  names: {},
  pictures: {
    props: {
      logos: ["vase", "bowl", "soap", "candle"].map((name) => ({
        image: { src: `/samples/${name}.svg`, alt: { fr: name }, width: 800, height: 1000 },
        name: { fr: name },
        link: null,
      })),
    },
  },
});
