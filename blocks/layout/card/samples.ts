import { defineSamples } from "#blocks/contract/index.ts";
import type block from "./block.ts";

const words = [
  {
    type: "content.heading",
    props: { text: { fr: "Le bol du matin", ar: "زلافة الصباح", en: "The morning bowl" }, level: "3", size: "small" },
  },
  {
    type: "content.rich-text",
    props: {
      size: "small",
      text: {
        fr: [
          {
            type: "paragraph",
            children: [{ text: "Peint à Fès, au bleu de cobalt. Passe au four et au lave-vaisselle." }],
          },
        ],
        ar: [{ type: "paragraph", children: [{ text: "مرسومة في فاس بأزرق الكوبالت. تتحمل الفرن وآلة الغسل." }] }],
        en: [{ type: "paragraph", children: [{ text: "Painted in Fez in cobalt blue. Oven and dishwasher safe." }] }],
      },
    },
  },
  { type: "content.button", props: { variant: "quiet" } },
];

export default defineSamples<typeof block>({
  picture: {
    props: {
      image: { src: "/samples/bowl.svg", alt: {}, width: 800, height: 1000, focal: { x: 50, y: 60 } },
      shadow: true,
    },
    slots: { body: words },
  },
  ink: { props: { background: "ink", align: "center", padding: "large" }, slots: { body: words.slice(0, 2) } },
});
