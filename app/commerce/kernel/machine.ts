import { ok, type Refusal, type Result, refuse } from "./result.ts";

/** A state machine as data: for each state, the states it may move to. */
export type Transitions<S extends string> = Readonly<Record<S, readonly S[]>>;

/** @returns the new state, or `transition.illegal` with both states and what would be lawful. */
export function move<S extends string>(
  machine: string,
  transitions: Transitions<S>,
  from: S,
  to: S,
): Result<S, Refusal<"transition.illegal">> {
  return transitions[from].includes(to)
    ? ok(to)
    : refuse("transition.illegal", { machine, from, to, lawful: transitions[from] });
}
