import { testBlock } from "#runtime/testing/test-block.tsx";
import block from "./block.ts";
import samples from "./samples.ts";

testBlock(block, samples, {
  past: {
    1: { label: { fr: "Téléphone" }, hint: {}, required: true },
    2: { label: { fr: "Téléphone" }, hint: {}, required: true, unique: false },
    3: { label: { fr: "Téléphone" }, hint: {}, required: true, unique: false, known: true },
    4: { label: { fr: "Téléphone" }, hint: {}, placeholder: {}, required: true, unique: false, known: true },
  },
});
