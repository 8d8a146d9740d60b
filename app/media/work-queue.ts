/** Runs at most `width` works at once, the others in their turn; the same work asked for twice is done once. */
export class WorkQueue {
  readonly #under = new Map<string, Promise<void>>();
  readonly #waiting: (() => void)[] = [];
  #running = 0;
  readonly #width: number;
  readonly #most: number;

  /** @param most works that may wait; beyond it `run` refuses */
  constructor(width: number, most: number) {
    this.#width = width;
    this.#most = most;
  }

  /** @returns false when too much is waiting already */
  async run(name: string, work: () => Promise<void>): Promise<boolean> {
    const under = this.#under.get(name);
    if (under) {
      await under;
      return true;
    }
    if (this.#waiting.length >= this.#most) return false;
    const done = this.#inTurn(work).finally(() => this.#under.delete(name));
    this.#under.set(name, done);
    await done;
    return true;
  }

  async #inTurn(work: () => Promise<void>): Promise<void> {
    if (this.#running >= this.#width) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#running += 1;
    try {
      await work();
    } finally {
      // The place is handed on, not given up, so that nobody slips in between.
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }
}
