import { useEffect, useRef } from "react";

/** Where letters are letters: fields, and overlays that have keys of their own. */
const ELSEWHERE =
  "input:not([type=checkbox]), textarea, select, [contenteditable=true], [role=dialog], [role=alertdialog], [role=menu], [role=listbox]";

const STEPS: Readonly<Record<string, number>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/**
 * `j` and `k` go down and up the rows, Enter or `o` opens the row's link, `x` ticks it. Focus sits on the row's own link,
 * so that a screen reader reads the row and the browser's keys work on it. The letters work from anywhere on the page,
 * for its first table; arrows only from within, since elsewhere they scroll.
 */
export function useRowKeys() {
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || !table.current) return;
      if (event.target instanceof Element && event.target.closest(ELSEWHERE)) return;
      const inside = table.current.contains(document.activeElement);
      const isFirst = document.querySelector("table") === table.current;
      if (!inside && (!isFirst || document.activeElement?.closest("table"))) return;
      if (!inside && event.key.startsWith("Arrow")) return;
      act(event, [...table.current.querySelectorAll<HTMLElement>("tbody tr")]);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
  return table;
}

function act(event: KeyboardEvent, rows: readonly HTMLElement[]): void {
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const step = STEPS[event.key];
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
}

function rowLink(row: HTMLElement | undefined): HTMLElement | null | undefined {
  return row?.querySelector<HTMLElement>("a[data-row-link]") ?? row?.querySelector<HTMLElement>("a, button, input");
}
