import { defineSamples } from "#blocks/contract/index.ts";
import type block from "./block.ts";

const words = { fr: "Vu de près", ar: "عن قرب", en: "Seen close" };
const pictures = ["vase", "bowl", "bottle", "soap", "cushion"].map((name, index) => ({
  image: { src: `/samples/${name}.svg`, alt: words, width: 800, height: 1000, focal: { x: 50, y: 60 } },
  caption: index === 0 ? words : {},
}));

export default defineSamples<typeof block>({
  grid: { props: { pictures: pictures.slice(1, 4) } },
  mosaic: { props: { pictures: pictures.map((each) => ({ ...each, caption: {} })), layout: "mosaic" } },
  strip: { props: { pictures, layout: "strip", ratio: "4:5" } },
});
