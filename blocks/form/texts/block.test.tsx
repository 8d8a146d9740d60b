import { testBlock } from "#runtime/testing/test-block.tsx";
import block from "./block.ts";
import samples from "./samples.ts";

testBlock(block, samples, {
  past: {
    1: {
      ...{ name: "parts", label: { fr: "Votre adresse" }, hint: {}, required: false, start: "", words: [] },
      ...{ rows: [{ value: "street", label: { fr: "Rue" } }], every: false },
    },
  },
});
