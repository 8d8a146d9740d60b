import { testBlock } from "#runtime/testing/test-block.tsx";
import block from "./block.ts";
import samples from "./samples.ts";

testBlock(block, samples, {
  past: {
    1: { label: { fr: "Ville" }, hint: {}, region: "auto", delivery: "choose" },
    2: { label: { fr: "Ville" }, hint: {}, placeholder: {}, region: "auto", delivery: "choose" },
  },
});
