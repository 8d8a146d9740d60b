import { defineSamples } from "#blocks/contract/index.ts";
import type block from "./block.ts";

export default defineSamples<typeof block>({
  offers: {},
  terms: {
    props: {
      purpose: "other",
      required: true,
      label: { fr: "J’ai lu les conditions.", ar: "قرأت الشروط.", en: "I have read the terms." },
    },
  },
});
