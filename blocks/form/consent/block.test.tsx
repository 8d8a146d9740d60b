import { testBlock } from "#runtime/testing/test-block.tsx";
import block from "./block.ts";
import samples from "./samples.ts";

testBlock(block, samples, {
  past: {
    1: { label: { fr: "J’accepte." } },
    2: { label: { fr: "J’accepte." }, purpose: "other", name: "terms", required: true },
  },
});
