import type { KeyboardEvent } from "react";

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 2, ArrowUp: -2 };

/** Arrows walk through the items of a palette in two columns; in Arabic left and right change places. */
export function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  // Alt and the arrows move what was just added.
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-palette]")];
  const at = items.indexOf(document.activeElement as HTMLElement);
  if (at < 0) return;
  event.preventDefault();
  const mirrored = Math.abs(step) === 1 && getComputedStyle(event.currentTarget).direction === "rtl";
  items[Math.min(items.length - 1, Math.max(0, at + (mirrored ? -step : step)))]?.focus();
}
