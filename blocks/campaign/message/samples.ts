import { defineSamples } from "#blocks/contract/index.ts";
import type block from "./block.ts";

export default defineSamples<typeof block>({
  popup: {
    slots: {
      body: [
        {
          type: "content.heading",
          props: { text: { fr: "Bienvenue", ar: "مرحبًا", en: "Welcome" }, level: "2", size: "large" },
        },
        { type: "content.button" },
      ],
    },
  },
  bar: { props: { surface: "bar", edge: "top" }, slots: { body: [{ type: "content.heading" }] } },
});
