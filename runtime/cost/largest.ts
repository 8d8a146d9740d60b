import type { Markup } from "../render/markup.ts";
import { picturesIn } from "./pictures.ts";
import { COST_WIDTH, type Largest } from "./weights.ts";

/** Height (CSS px) of a telephone's screen, and the margin beside a text column. */
const SCREEN = 844;
const MARGIN = 20;

/** CSS px of a line of text, by element. */
const TYPE: Readonly<Record<string, number>> = { h1: 36, h2: 28, h3: 22, p: 17, li: 17, blockquote: 20 };
/** A letter is about half as wide as it is high. */
const LETTER = 0.5;

/**
 * Walks down a page as a telephone shows it, and keeps the largest thing of its first screen. An estimate: one column,
 * pictures as high as they are drawn, text by the number of its letters.
 */
export class FirstScreen {
  #down = 0;
  #area = 0;
  #found: Largest | null = null;

  get largest(): Largest | null {
    return this.#found;
  }

  /** What a block shows by itself; one after the other. */
  take({ id, type }: Pick<Largest, "id" | "type">, markup: readonly Markup[]): void {
    if (this.#down >= SCREEN) return;
    for (const picture of picturesIn(markup)) {
      const high = picture.fills ? SCREEN / 2 : picture.across * picture.ratio;
      if (!picture.lazy) this.#offer({ id, type, element: "img" }, picture.across, high);
      if (!picture.fills && picture.across > COST_WIDTH / 2) this.#down += high;
    }
    for (const { tag, text } of markup) {
      const size = TYPE[tag];
      if (size === undefined || text === "") continue;
      const line = COST_WIDTH - 2 * MARGIN;
      const long = text.length * size * LETTER;
      const high = Math.ceil(long / line) * size * 1.3;
      this.#offer({ id, type, element: tag }, Math.min(long, line), high);
      this.#down += high + size;
    }
  }

  #offer(what: Largest, across: number, high: number): void {
    const area = across * Math.max(0, Math.min(high, SCREEN - this.#down));
    if (area <= this.#area) return;
    this.#area = area;
    this.#found = what;
  }
}
