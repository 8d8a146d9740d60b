import { testBlock } from "#runtime/testing/test-block.tsx";
import block from "./block.ts";
import samples from "./samples.ts";

testBlock(block, samples, {
  past: {
    1: {
      ...{ name: "number", label: { fr: "Combien ?" }, hint: {}, required: false, start: "", words: [] },
      ...{ look: "number", least: "", most: "", whole: false, unit: {} },
    },
    2: {
      ...{ name: "number", label: { fr: "Combien ?" }, hint: {}, required: false, start: "", words: [] },
      ...{ look: "number", least: "", most: "", whole: false, unit: {}, unique: false },
    },
  },
});
