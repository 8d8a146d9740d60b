import { defineSamples, THEME_PRESETS } from "#blocks/contract/index.ts";
import type block from "./block.ts";

export default defineSamples<typeof block>({ house: {}, souk: { props: THEME_PRESETS.souk } });
