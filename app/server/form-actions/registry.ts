import type { Doer } from "./doer.ts";

const found = import.meta.glob<Doer>("./doers/*.ts", { eager: true, import: "default" });

/** What does each kind of action that is done after an answer is kept: a file each, under the action's name in `blocks/actions/kinds`. */
export const DOERS: readonly Doer[] = Object.values(found);
