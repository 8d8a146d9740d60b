import { defineSamples } from "#blocks/contract/index.ts";
import type block from "./block.ts";

const bowl = {
  src: "/samples/bowl.svg",
  alt: { fr: "Bol bleu peint à la main", ar: "زلافة زرقاء مرسومة باليد", en: "Blue bowl painted by hand" },
  width: 800,
  height: 1000,
};

export default defineSamples<typeof block>({
  landscape: {
    props: {
      image: { ...bowl, src: "/samples/court.svg", width: 1600, height: 1000, focal: { x: 50, y: 40 } },
      ratio: "3:2",
      caption: {
        fr: "La cour de l’atelier, un matin de mars.",
        ar: "صحن الورشة، صباح من مارس.",
        en: "The workshop’s courtyard, a March morning.",
      },
    },
  },
  arch: { props: { image: bowl, ratio: "3:4", shape: "arch" }, style: { base: { width: "narrow" } } },
  round: {
    props: { image: bowl, shape: "circle", link: { kind: "product", id: "bowl" } },
    style: { base: { width: "narrow" } },
  },
});
