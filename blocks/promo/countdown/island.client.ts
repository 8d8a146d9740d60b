import { defineIsland, Island } from "#blocks/contract/island.client.ts";

const UNITS = [
  ["days", 86_400],
  ["hours", 3_600],
  ["minutes", 60],
  ["seconds", 1],
] as const;

/**
 * Fills the boxes each second until the instant of `data-end`, or until `data-hours` after this browser saw them first; then
 * says `data-ended` in their place, for good.
 */
class Countdown extends Island {
  protected connect(): void {
    const end = this.dataset.hours
      ? this.firstSeen() + Number(this.dataset.hours) * 3_600_000
      : Date.parse(this.dataset.end ?? "");
    if (Number.isNaN(end)) {
      this.find("[data-boxes]").remove();
      return;
    }
    this.every(1_000, () => this.show(Math.ceil((end - Date.now()) / 1_000)));
  }

  /** NaN where the browser keeps nothing: then nothing is counted, because it would start again at each visit. */
  private firstSeen(): number {
    const key = `vitrine:countdown:${this.dataset.id}`;
    try {
      const seen = Number(localStorage.getItem(key) ?? Date.now());
      localStorage.setItem(key, String(seen));
      return seen;
    } catch {
      return Number.NaN;
    }
  }

  private show(left: number): boolean {
    if (left <= 0) {
      const over = document.createElement("p");
      over.className = "font-semibold";
      over.textContent = this.dataset.ended ?? "";
      this.replaceChildren(over);
      return false;
    }
    let rest = left;
    for (const [unit, seconds] of UNITS) {
      const figure = String(Math.floor(rest / seconds)).padStart(2, "0");
      const element = this.find(`[data-unit=${unit}]`);
      if (element.textContent !== figure) element.textContent = figure;
      rest %= seconds;
    }
    return true;
  }
}

defineIsland("v-countdown", Countdown);
