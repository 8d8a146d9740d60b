import { useFetcher } from "@remix-run/react";
import { useEffect, useRef } from "react";
import type { AnswerView } from "./types.ts";

/** Marks a new answer as seen once it is on the screen; set back to new by hand, it stays new. */
export function useSeen({ id, state }: Pick<AnswerView, "id" | "state">, mayWrite: boolean): void {
  const { submit } = useFetcher();
  const opened = useRef<string>(undefined);
  useEffect(() => {
    if (opened.current === id) return;
    opened.current = id;
    if (mayWrite && state === "new") submit({ intent: "seen" }, { method: "post" });
  }, [id, state, mayWrite, submit]);
}
