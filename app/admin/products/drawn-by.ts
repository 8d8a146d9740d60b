import type { CardProps } from "./text-card.tsx";
import type { ProductDraft } from "./types.ts";

/**
 * For `memo`: a card is drawn anew when something of its own changes, or one of the parts of the draft that it reads. A
 * product of 2,000 variants would else draw all of its screen at each key.
 */
export function drawnBy<P extends CardProps>(...parts: readonly (keyof ProductDraft)[]) {
  return (before: P, after: P): boolean =>
    (Object.keys(after) as (keyof P)[]).every((name) =>
      name === "draft"
        ? parts.every((part) => before.draft[part] === after.draft[part])
        : Object.is(before[name], after[name]),
    );
}
