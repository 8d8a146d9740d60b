import { defineSamples } from "#blocks/contract/index.ts";
import type block from "./block.ts";

export default defineSamples<typeof block>({
  plain: {},
  region: {
    props: {
      region: "always",
      placeholder: { fr: "Fès, Casablanca…", ar: "فاس، الدار البيضاء…", en: "Fès, Casablanca…" },
    },
  },
});
