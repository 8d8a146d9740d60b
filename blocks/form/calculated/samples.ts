import { defineSamples } from "#blocks/contract/index.ts";
import type block from "./block.ts";

export default defineSamples<typeof block>({
  plain: {},
  fee: {
    props: {
      name: "engraving",
      label: { fr: "Gravure", ar: "نقش", en: "Engraving" },
      value: { "*": [{ var: "letters" }, 20] },
      fee: true,
    },
  },
});
