import type { Block, StoredPropsOf } from "./block.ts";
import type { Subject } from "./data.ts";
import type { NodeStyle } from "./style.ts";

/** A node of a sample: props left out take the block's defaults. */
export interface SampleNode {
  type: string;
  props?: Readonly<Record<string, unknown>>;
  style?: NodeStyle;
  slots?: Readonly<Record<string, readonly SampleNode[]>>;
}

/** One good-looking state of a block: shown on the contact sheet, rendered by the tests, offered as a start. */
export interface Sample<P = Readonly<Record<string, unknown>>> {
  props?: Partial<P>;
  style?: NodeStyle;
  slots?: SampleNode["slots"];
  /** What the page is about while this sample is shown. */
  subject?: Subject;
}

export type Samples = Readonly<Record<string, Sample>>;

/** Declares a block's samples by name; ids of products are those of runtime/data/sample-catalogue.ts. */
export function defineSamples<B extends Block>(samples: Readonly<Record<string, Sample<StoredPropsOf<B>>>>): Samples {
  return samples as Samples;
}
