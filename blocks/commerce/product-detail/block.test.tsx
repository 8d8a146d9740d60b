import { testBlock } from "#runtime/testing/test-block.tsx";
import block from "./block.ts";
import samples from "./samples.ts";

testBlock(block, samples, {
  past: {
    1: {
      product: { current: true },
      ratio: "4:5",
      label: { fr: "Commander" },
      note: {},
      quantity: true,
      description: true,
      threshold: 5,
    },
  },
});
