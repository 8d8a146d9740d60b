import { useSyncExternalStore } from "react";
import type { TogetherState } from "../../session/together.ts";
import { useEditor } from "../editor-context.tsx";

const ALONE: TogetherState = { people: [], writers: new Map() };
const silent = () => () => undefined;

/** Who else is on this page. */
export function useTogether(): TogetherState {
  const { together } = useEditor();
  const read = () => together?.state() ?? ALONE;
  return useSyncExternalStore(together?.subscribe ?? silent, read, read);
}

/** Names of the colours of people in the design tokens: `--person-a` and so on. */
export const PERSON_COLORS = ["a", "b", "c", "d", "e", "f"] as const;

/** Each person keeps one of the colours of people, in every tab and for everybody. */
export function personColor(user: string): string {
  let sum = 0;
  for (const letter of user) sum = (sum * 31 + letter.charCodeAt(0)) % 9_973;
  return PERSON_COLORS[sum % PERSON_COLORS.length] ?? "a";
}
