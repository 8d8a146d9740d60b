/**
 * JSON logic: a value, or one operator with its arguments. `{ "and": [{ ">": [{ "var": "age" }, 17] }, { "var": "member" }] }`.
 * What is not in the table of operators does nothing; nothing here can loop.
 */
export type Logic =
  | null
  | boolean
  | number
  | string
  | readonly Logic[]
  | { readonly [operator: string]: Logic | readonly Logic[] };

/** Values by name; what is not there is null. */
export type Lookup = (name: string) => unknown;

/** Bounds of one expression, so that no document makes a form slow. */
export const LOGIC_LIMITS = { depth: 24, nodes: 600 } as const;
