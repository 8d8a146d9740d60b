import type { Doc } from "#blocks/contract/index.ts";
import { sampleDocs } from "#runtime/testing/sample-docs.ts";
import { starterPromo } from "../starter/promo-pages.ts";
import { starters } from "../starter/starter.ts";
import { STARTERS } from "../starter/starters.ts";

/** Every sample and every starter: what the fuzzer damages. */
export const fuzzSources: readonly Doc[] = [
  ...sampleDocs(),
  ...starters,
  ...STARTERS.map((starter) => starterPromo(starter, { product: { id: "vase" }, form: null })),
];
