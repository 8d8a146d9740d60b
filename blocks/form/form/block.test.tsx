import { testBlock } from "#runtime/testing/test-block.tsx";
import block from "./block.ts";
import samples from "./samples.ts";

testBlock(block, samples, {
  past: {
    1: { submit: { fr: "Envoyer" }, note: {} },
    2: { submit: { fr: "Envoyer" }, note: {}, thanks: {}, progress: "bar", saving: true, rules: [] },
    3: { submit: { fr: "Envoyer" }, note: {}, thanks: {}, progress: "bar", saving: true, rules: [], actions: [] },
    4: {
      ...{ submit: { fr: "Envoyer" }, note: {}, thanks: {}, progress: "bar", saving: true },
      ...{ rules: [], actions: [], human: false },
    },
    5: {
      ...{ submit: { fr: "Envoyer" }, note: {}, thanks: {}, progress: "bar", saving: true },
      ...{ rules: [], actions: [], human: false, checkout: false },
    },
  },
});
