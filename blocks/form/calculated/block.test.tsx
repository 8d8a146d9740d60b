import { testBlock } from "#runtime/testing/test-block.tsx";
import block from "./block.ts";
import samples from "./samples.ts";

testBlock(block, samples, {
  past: { 1: { name: "total", label: { fr: "Total" }, value: { "*": [{ var: "pieces" }, 2] }, look: "money" } },
});
