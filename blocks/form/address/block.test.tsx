import { testBlock } from "#runtime/testing/test-block.tsx";
import block from "./block.ts";
import samples from "./samples.ts";

testBlock(block, samples, {
  past: {
    1: {
      ...{ name: "address", label: { fr: "Votre adresse" }, hint: {}, required: true, start: "", words: [] },
      ...{ region: "auto", landmark: true, pin: true },
    },
  },
});
