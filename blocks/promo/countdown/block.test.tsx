import { testBlock } from "#runtime/testing/test-block.tsx";
import block from "./block.ts";
import samples from "./samples.ts";

testBlock(block, samples, {
  past: {
    1: { until: "2031-03-01T20:00:00Z", label: { fr: "Plus que", ar: "بقي", en: "Only" } },
    2: { endsAt: "2031-03-01T20:00:00Z", title: { fr: "Plus que" }, ended: { fr: "Fini" }, look: "line" },
  },
});
