import { testBlock } from "#runtime/testing/test-block.tsx";
import block from "./block.ts";
import samples from "./samples.ts";

const { words: _, ...first } = block.defaults;

testBlock(block, samples, { past: { 1: first } });
