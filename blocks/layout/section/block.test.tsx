import { testBlock } from "#runtime/testing/test-block.tsx";
import block from "./block.ts";
import samples from "./samples.ts";

testBlock(block, samples, {
  past: {
    1: {
      ...{ background: "ink", image: null, shade: "medium", width: "content" },
      ...{ rhythm: "medium", gap: "medium", align: "start", anchor: "" },
    },
  },
});
