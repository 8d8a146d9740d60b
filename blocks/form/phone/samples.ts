import { defineSamples } from "#blocks/contract/index.ts";
import type block from "./block.ts";

export default defineSamples<typeof block>({ plain: {} });
