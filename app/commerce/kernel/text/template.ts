/** A text that merges values, after the allow-list: what is not here cannot be said. */
export type Template = readonly Part[];

export type Part =
  | string
  | { kind: "value"; value: Operand }
  | { kind: "helper"; name: string; args: readonly Operand[] }
  | { kind: "if"; test: Operand; body: Template; otherwise: Template }
  | { kind: "each"; list: Operand; body: Template; otherwise: Template };

/** A path into the scope (`order.total`), a loop's own value (`@index`), or a literal. */
export type Operand = { path: readonly string[]; ofLoop: boolean } | { literal: string | number | boolean | null };

/** Values a text may read: plain data, own properties only. */
export type Scope = Readonly<Record<string, unknown>>;

/** A pure function that words a value. */
export type Helper = (...args: readonly unknown[]) => string;
export type Helpers = Readonly<Record<string, Helper>>;

export const TEXT_LIMITS = {
  /** Characters of a template. */
  source: 64_000,
  /** `{{ … }}` in a template. */
  tags: 1_000,
  /** Opening brackets in a template, words included. */
  brackets: 500,
  /** Blocks within blocks; each `else if` counts. */
  depth: 24,
  /** Segments of a path. */
  path: 6,
  /** Rounds of one loop. */
  rounds: 1_000,
  /** Parts interpreted in one rendering. */
  steps: 100_000,
  /** Characters of the outcome. */
  output: 1_000_000,
} as const;
