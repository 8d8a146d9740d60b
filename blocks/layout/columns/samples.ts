import { defineSamples } from "#blocks/contract/index.ts";
import type block from "./block.ts";

const picture = (name: string) => ({
  type: "content.image",
  props: { image: { src: `/samples/${name}.svg`, alt: {}, width: 800, height: 1000 }, ratio: "4:5" },
});
const words = [
  {
    type: "content.heading",
    props: { text: { fr: "Une terre, un geste", ar: "طين واحد، حركة واحدة", en: "One clay, one gesture" } },
  },
  { type: "content.rich-text" },
  { type: "content.button" },
];

export default defineSamples<typeof block>({
  story: { props: { align: "center", gap: "large" }, slots: { first: [picture("vase")], second: words } },
  reversed: {
    props: { ratio: "2-1", phone: "stack-reverse", align: "center" },
    slots: { first: words, second: [picture("candle")] },
  },
  three: {
    props: { ratio: "1-1-1", phone: "two" },
    slots: { first: [picture("bottle")], second: [picture("soap")], third: [picture("cushion")] },
  },
});
