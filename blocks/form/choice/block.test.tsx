import { testBlock } from "#runtime/testing/test-block.tsx";
import block from "./block.ts";
import samples from "./samples.ts";

testBlock(block, samples, {
  past: {
    1: {
      ...{ name: "when", label: { fr: "Quand ?" }, hint: {}, look: "pills", required: false },
      options: [{ value: "morning", label: { fr: "Le matin" } }],
    },
  },
});
