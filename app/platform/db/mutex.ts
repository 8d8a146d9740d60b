/** Lets one holder in at a time, first come first served. */
export class Mutex {
  #tail: Promise<void> = Promise.resolve();
  #waiting = 0;

  /** How many stand in line behind the holder. */
  get waiting(): number {
    return this.#waiting;
  }

  /** @returns the function that lets the next one in. */
  async acquire(): Promise<() => void> {
    const before = this.#tail;
    let release!: () => void;
    this.#tail = new Promise((resolve) => {
      release = resolve;
    });
    this.#waiting++;
    await before;
    this.#waiting--;
    return release;
  }
}
