import { defineSamples } from "#blocks/contract/index.ts";
import type block from "./block.ts";

const card = (icon: string, fr: string, ar: string, en: string) => ({
  type: "layout.card",
  props: { padding: "medium" },
  slots: {
    body: [
      { type: "content.icon", props: { icon } },
      { type: "content.heading", props: { text: { fr, ar, en }, level: "3", size: "small" } },
    ],
  },
});

export default defineSamples<typeof block>({
  cards: {
    slots: {
      body: [
        card("hand", "Tourné à la main", "مشكّل باليد", "Thrown by hand"),
        card("leaf", "Sans rien d’autre", "بلا أي إضافة", "Nothing else in it"),
        card("truck", "Livré en deux jours", "يصلك في يومين", "At your door in two days"),
      ],
    },
  },
  pictures: {
    props: { columns: "4", phone: "2", gap: "small" },
    slots: {
      body: ["vase", "bowl", "soap", "cushion"].map((name) => ({
        type: "content.image",
        props: { image: { src: `/samples/${name}.svg`, alt: {}, width: 800, height: 1000 }, ratio: "1:1" },
      })),
    },
  },
});
