import type { FetcherWithComponents } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { showToast } from "#app/ui/toast.tsx";
import type { Outcome } from "./outcome.ts";

/** Says once what a fetcher did. What it refused stays in `fetcher.data`, to be shown beside what was asked. */
export function useOutcome<D extends string>(
  fetcher: FetcherWithComponents<Outcome<D>>,
  /** null: this one is told elsewhere. */
  words: (done: D, count: number) => string | null,
  onDone?: () => void,
  /** What takes the act back, where something can. */
  undo?: (done: D) => (() => void) | undefined,
): void {
  const told = useRef<unknown>(undefined);
  const { data, state } = fetcher;
  useEffect(() => {
    if (state !== "idle" || !data?.ok || told.current === data) return;
    told.current = data;
    const onUndo = undo?.(data.done);
    const text = words(data.done, data.count ?? 1);
    if (text !== null) showToast({ text, ...(onUndo && { onUndo }) });
    onDone?.();
  });
}
