import type { Doc } from "#blocks/contract/index.ts";
import { merge } from "#runtime/document/merge/merge.ts";
import { findNode } from "#runtime/document/tree.ts";
import type { Arrival, Change, CommandName, EditorState, Step } from "./state.ts";

export const MAX_STEPS = 200;
/** Changes with the same key that follow each other faster than this are one step (ms). */
const MERGE_WITHIN = 1_000;

/** What the last step was, to know whether the next one continues it. */
export interface Momentum {
  merge: string;
  at: number;
}

export function continues(last: Momentum | undefined, change: Change, now: number): boolean {
  return last !== undefined && change.merge === last.merge && now - last.at < MERGE_WITHIN;
}

/** The state after a change. A change that continues the last one does not add a step, it lengthens it. */
export function applyChange(state: EditorState, change: Change, merged: boolean): EditorState {
  const selection = change.selection ?? state.selection;
  const active = change.selection ? (change.selection.at(-1) ?? null) : state.active;
  if (change.doc === state.doc) return { ...state, selection, active };
  const step = stepHere(state, change.command);
  const past = merged && state.past.length > 0 ? state.past : [...state.past, step].slice(-MAX_STEPS);
  return { ...state, doc: change.doc, selection, active, past, future: [] };
}

/**
 * The state once others' changes have come onto the page: no step of this person's, so undo leaves them in place. The steps
 * themselves learn of it only when they are taken: two hundred versions need not be merged for one letter.
 */
export function arrive(state: EditorState, doc: Doc): EditorState {
  if (doc === state.doc) return state;
  const selection = state.selection.filter((id) => findNode(doc.root, id));
  const active = selection.includes(state.active ?? "") ? state.active : (selection.at(-1) ?? null);
  return { ...state, doc, selection, active, arrivals: withArrival(state, doc) };
}

/** What comes while nothing is done here is one arrival, however often it comes. */
function withArrival({ doc: before, past, future, arrivals }: EditorState, after: Doc): readonly Arrival[] {
  const steps = [...past, ...future];
  if (steps.length === 0) return [];
  const last = arrivals.at(-1);
  const continues = last?.after === before && !steps.some(({ arrived }) => arrived === arrivals.length);
  return continues ? [...arrivals.slice(0, -1), { before: last.before, after }] : [...arrivals, { before, after }];
}

export function undo(state: EditorState): EditorState | undefined {
  const step = state.past.at(-1);
  if (!step) return undefined;
  const back = stepHere(state, step.command);
  return travel(state, step, state.past.slice(0, -1), [...state.future, back]);
}

export function redo(state: EditorState): EditorState | undefined {
  const step = state.future.at(-1);
  if (!step) return undefined;
  const back = stepHere(state, step.command);
  return travel(state, step, [...state.past, back], state.future.slice(0, -1));
}

function stepHere({ doc, selection, arrivals }: EditorState, command: CommandName): Step {
  return { doc, selection, command, arrived: arrivals.length };
}

function travel(state: EditorState, step: Step, past: readonly Step[], future: readonly Step[]): EditorState {
  // What arrived since stays; where it changed the very thing that is undone, the undoing counts.
  const doc = state.arrivals
    .slice(step.arrived)
    .reduce((mine, { before, after }) => merge(before, mine, after).doc, step.doc);
  const selection = step.selection.filter((id) => findNode(doc.root, id));
  return { ...state, doc, selection, active: selection.at(-1) ?? null, past, future };
}
