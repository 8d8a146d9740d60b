import { testBlock } from "#runtime/testing/test-block.tsx";
import block from "./block.ts";
import samples from "./samples.ts";

testBlock(block, samples, {
  past: {
    1: {
      ...{ purpose: "free", name: "question", label: { fr: "Votre question" }, hint: {}, placeholder: {} },
      ...{ required: true, min: 0, max: 200 },
    },
    2: {
      ...{ purpose: "free", name: "question", label: { fr: "Votre question" }, hint: {}, placeholder: {} },
      ...{ required: true, min: 0, max: 200, start: "", words: [], check: "none", lines: 1 },
    },
    3: {
      ...{ purpose: "free", name: "question", label: { fr: "Votre question" }, hint: {}, placeholder: {} },
      ...{ required: true, min: 0, max: 200, start: "", words: [], check: "none", lines: 1, unique: false },
    },
    4: {
      ...{ purpose: "free", name: "question", label: { fr: "Votre question" }, hint: {}, placeholder: {}, pattern: "" },
      ...{ required: true, min: 0, max: 200, start: "", words: [], check: "none", lines: 1, unique: false },
    },
  },
});
