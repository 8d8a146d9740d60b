/**
 * People who are being served, counted by the thread that serves them; another thread looks before each step of work that
 * nobody waits for. Made once, and again on the other side of what both share.
 */
export class RightOfWay {
  readonly shared: SharedArrayBuffer;
  readonly #served: Int32Array<SharedArrayBuffer>;

  constructor(shared = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) {
    this.shared = shared;
    this.#served = new Int32Array(shared);
  }

  /** @returns to be called once they were served */
  serve(): () => void {
    Atomics.add(this.#served, 0, 1);
    return () => {
      if (Atomics.sub(this.#served, 0, 1) === 1) Atomics.notify(this.#served, 0);
    };
  }

  /** Resolved when nobody is being served, or after so long. */
  async isClear(mostMs: number): Promise<void> {
    const until = performance.now() + mostMs;
    for (;;) {
      const served = Atomics.load(this.#served, 0);
      const leftMs = until - performance.now();
      if (served === 0 || leftMs <= 0) return;
      await Atomics.waitAsync(this.#served, 0, served, leftMs).value;
    }
  }
}
