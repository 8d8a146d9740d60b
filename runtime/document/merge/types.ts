import type { Node } from "#blocks/contract/index.ts";

export type Side = "mine" | "theirs";

/** Something that both sides changed, each in a way of its own: a person decides. `key` names it among the others. */
export type MergeConflict =
  /** One value of a block, or (`node` null) of what the document says of itself. Undefined: it is not there. */
  | { kind: "field"; key: string; node: Node | null; pointer: string; base: unknown; mine: unknown; theirs: unknown }
  /** One side (`by`) removed a block in which the other changed something; `node` is the block as the other has it. */
  | { kind: "removed"; key: string; node: Node; by: Side }
  /** Both moved a block, to different places. */
  | { kind: "place"; key: string; node: Node }
  /** Both changed the order of what stands in a slot of `node`. */
  | { kind: "order"; key: string; node: Node; slot: string }
  /** The two are not versions of one tree. */
  | { kind: "whole"; key: string };

/** Whose word counts. */
export type Choose = (conflict: MergeConflict) => Side;

/** The three versions of one thing; undefined where a version has none. */
export interface Three<T> {
  base: T | undefined;
  mine: T | undefined;
  theirs: T | undefined;
}
