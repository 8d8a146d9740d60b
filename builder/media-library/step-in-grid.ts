import type { KeyboardEvent } from "react";

/** Arrows move the focus among the assets as they lie on the screen: sideways in reading order, up and down by rows. */
export function stepInGrid(event: KeyboardEvent, at: HTMLElement): void {
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-asset]")];
  const index = all.indexOf(at);
  const forward = getComputedStyle(at).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  const back = forward === "ArrowRight" ? "ArrowLeft" : "ArrowRight";
  const next =
    event.key === forward
      ? all[index + 1]
      : event.key === back
        ? all[index - 1]
        : event.key === "ArrowDown"
          ? inNextRow(all.slice(index + 1), at)
          : event.key === "ArrowUp"
            ? inNextRow(all.slice(0, index).reverse(), at)
            : undefined;
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** The nearest one of the row that begins the others. */
function inNextRow(others: readonly HTMLElement[], at: HTMLElement): HTMLElement | undefined {
  const from = at.getBoundingClientRect();
  const row = others.find((each) => Math.abs(each.getBoundingClientRect().top - from.top) > 4);
  if (!row) return undefined;
  const top = row.getBoundingClientRect().top;
  const distance = (each: HTMLElement) => Math.abs(each.getBoundingClientRect().left - from.left);
  return others
    .filter((each) => Math.abs(each.getBoundingClientRect().top - top) <= 4)
    .reduce((best, each) => (distance(each) < distance(best) ? each : best), row);
}
