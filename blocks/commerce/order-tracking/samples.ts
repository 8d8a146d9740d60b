import { defineSamples } from "#blocks/contract/index.ts";
import type block from "./block.ts";

export default defineSamples<typeof block>({
  found: { subject: { tracked: { number: "MZ-1042", phone: "06 12 34 56 78" } } },
  asked: { subject: {} },
});
