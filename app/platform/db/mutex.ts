/** Lets one holder in at a time, first come first served. */
export class Mutex {
  #tail: Promise<void> = Promise.resolve();

  /** @returns the function that lets the next one in. */
  async acquire(): Promise<() => void> {
    const before = this.#tail;
    let release!: () => void;
    this.#tail = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    return release;
  }
}
