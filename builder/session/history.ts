import type { Change, EditorState, Step } from "./state.ts";

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
  const step: Step = { doc: state.doc, selection: state.selection, command: change.command };
  const past = merged && state.past.length > 0 ? state.past : [...state.past, step].slice(-MAX_STEPS);
  return { ...state, doc: change.doc, selection, active, past, future: [] };
}

export function undo(state: EditorState): EditorState | undefined {
  const step = state.past.at(-1);
  if (!step) return undefined;
  const back: Step = { doc: state.doc, selection: state.selection, command: step.command };
  return travel(state, step, state.past.slice(0, -1), [...state.future, back]);
}

export function redo(state: EditorState): EditorState | undefined {
  const step = state.future.at(-1);
  if (!step) return undefined;
  const back: Step = { doc: state.doc, selection: state.selection, command: step.command };
  return travel(state, step, [...state.past, back], state.future.slice(0, -1));
}

function travel(state: EditorState, step: Step, past: readonly Step[], future: readonly Step[]): EditorState {
  return { ...state, doc: step.doc, selection: step.selection, active: step.selection.at(-1) ?? null, past, future };
}
