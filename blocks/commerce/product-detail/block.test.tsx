import { testBlock } from "#runtime/testing/test-block.tsx";
import block from "./block.ts";
import samples from "./samples.ts";

const { level: _, ...second } = block.defaults;

testBlock(block, samples, {
  past: {
    2: second,
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
