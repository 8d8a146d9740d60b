import { setImmediate as turn } from "node:timers/promises";
import type { RightOfWay } from "./right-of-way.ts";

/** Of those who wait, in one piece: others are looked after in between. */
const AT_ONCE = 4;
/** A shop that is never still takes events in too. */
const PATIENCE_MS = 250;

/** What was sent is read when nobody is being served, or after a while; in the order that it came. */
export class Turns {
  readonly #way: Pick<RightOfWay, "isClear">;
  readonly #waiting: { until: number; begin(): void }[] = [];
  #going = false;

  constructor(way: Pick<RightOfWay, "isClear">) {
    this.#way = way;
  }

  /** Resolved when it is one's turn. */
  next(): Promise<void> {
    return new Promise((begin) => {
      this.#waiting.push({ until: performance.now() + PATIENCE_MS, begin });
      if (!this.#going) void this.#go();
    });
  }

  async #go(): Promise<void> {
    this.#going = true;
    for (let [first] = this.#waiting; first; [first] = this.#waiting) {
      await this.#way.isClear(first.until - performance.now());
      for (const { begin } of this.#waiting.splice(0, AT_ONCE)) begin();
      await turn();
    }
    this.#going = false;
  }
}
