import { type KeyboardEvent, useCallback, useRef } from "react";

/** Typing in a field must never move through the table. */
const TYPING = "input:not([type=checkbox]), textarea, select, [contenteditable=true]";

/**
 * `j` and `k` go down and up the rows, Enter or `o` opens the row's link, `x` ticks it. Focus sits on the row's own link,
 * so that a screen reader reads the row and the browser's keys work on it.
 */
export function useRowKeys() {
  const table = useRef<HTMLTableElement>(null);
  const onKeyDown = useCallback((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !table.current) return;
    if (event.target instanceof Element && event.target.matches(TYPING)) return;
    const rows = [...table.current.querySelectorAll<HTMLElement>("tbody tr")];
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      const next = rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step))];
      rowLink(next)?.focus();
      next?.scrollIntoView({ block: "nearest" });
      event.preventDefault();
    } else if (event.key === "o" && at >= 0) {
      rowLink(rows[at])?.click();
    } else if (event.key === "x" && at >= 0) {
      rows[at]?.querySelector<HTMLInputElement>("input[type=checkbox]")?.click();
    }
  }, []);
  return { table, onKeyDown };
}

function rowLink(row: HTMLElement | undefined): HTMLElement | null | undefined {
  return row?.querySelector<HTMLElement>("a[data-row-link]") ?? row?.querySelector<HTMLElement>("a, button, input");
}
