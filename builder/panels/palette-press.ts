/** px a mouse or a pen travels before a press becomes a drag, and that a finger trembles while it rests. */
const THRESHOLD = 5;
const TREMBLE = 10;
/** ms a finger rests on a thing before it comes along; one that moves earlier scrolls the list. */
export const LONG_PRESS = 350;

/** What a press has become: it may still be anything, the thing follows the pointer, or the list scrolls. */
export type PressOutcome = "waits" | "drags" | "scrolls";

/** @param distance px from where it began @param held ms since it began */
export function pressOutcome(pointer: string, distance: number, held: number): PressOutcome {
  if (pointer !== "touch") return distance > THRESHOLD ? "drags" : "waits";
  if (held >= LONG_PRESS) return "drags";
  return distance > TREMBLE ? "scrolls" : "waits";
}
