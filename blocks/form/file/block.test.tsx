import { testBlock } from "#runtime/testing/test-block.tsx";
import block from "./block.ts";
import samples from "./samples.ts";

testBlock(block, samples, {
  past: {
    1: {
      ...{ name: "file", label: {}, hint: {}, required: false, start: "", words: [] },
      ...{ takes: "images", most: 1, megabytes: 50 },
    },
  },
});
