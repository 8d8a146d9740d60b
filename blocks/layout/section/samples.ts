import { defineSamples } from "#blocks/contract/index.ts";
import type block from "./block.ts";

const title = {
  type: "content.heading",
  props: {
    text: { fr: "La table se prépare", ar: "المائدة تستعد", en: "The table is being laid" },
    level: "1",
    size: "display",
  },
};
const words = {
  type: "content.rich-text",
  props: {
    size: "large",
    text: {
      fr: [
        {
          type: "paragraph",
          children: [{ text: "Bols, vases et verres beldi, livrés chez vous et payés à la porte." }],
        },
      ],
      ar: [{ type: "paragraph", children: [{ text: "زلافات ومزهريات وكؤوس بلدية، تصلك إلى بيتك وتدفع عند الباب." }] }],
      en: [
        {
          type: "paragraph",
          children: [{ text: "Bowls, vases and beldi glasses, brought home and paid at the door." }],
        },
      ],
    },
  },
};
const button = {
  type: "content.button",
  props: { label: { fr: "Voir la collection", ar: "شاهد المجموعة", en: "See the collection" }, size: "large" },
};

export default defineSamples<typeof block>({
  picture: {
    props: {
      image: { src: "/samples/court.svg", alt: {}, width: 1600, height: 1000 },
      rhythm: "large",
      align: "center",
    },
    slots: { body: [title, words, button] },
  },
  ink: {
    props: { background: "ink" },
    slots: { body: [{ ...title, props: { ...title.props, level: "2", size: "large" } }, words, button] },
  },
  accent: { props: { background: "accent", rhythm: "small", align: "center" }, slots: { body: [words, button] } },
  dawn: {
    props: { background: "dawn", align: "center" },
    slots: { body: [{ ...title, props: { ...title.props, level: "2", size: "large" } }, words, button] },
  },
  dusk: {
    props: { background: "dusk", align: "center" },
    slots: { body: [{ ...title, props: { ...title.props, level: "2", size: "large" } }, words, button] },
  },
  video: {
    props: { image: { src: "/samples/court.svg", alt: {}, width: 1600, height: 1000 }, shade: "strong" },
    slots: {
      body: [
        { ...title, props: { ...title.props, level: "2", size: "large" } },
        { type: "content.video", props: { address: "https://vimeo.com/76979871", look: "button" } },
      ],
    },
  },
  film: {
    props: {
      image: { src: "/samples/court.svg", alt: {}, width: 1600, height: 1000 },
      video: "/samples/light.webm",
      align: "center",
    },
    slots: { body: [title, button] },
  },
  tint: {
    props: { background: "tint", width: "text" },
    slots: { body: [words, { type: "content.icon-list", props: { layout: "column" } }] },
  },
});
