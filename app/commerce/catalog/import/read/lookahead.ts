/** Reads ahead of where one stands, and lets go of what was taken. */
export class Lookahead<T> {
  readonly #source: AsyncIterator<T>;
  #items: T[] = [];
  #from = 0;
  #ended = false;

  constructor(source: AsyncIterable<T>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** The item `offset` places ahead; undefined past the end. */
  async peek(offset: number): Promise<T | undefined> {
    while (!this.#ended && this.#items.length - this.#from <= offset) {
      const next = await this.#source.next();
      if (next.done) this.#ended = true;
      else this.#items.push(next.value);
    }
    return this.#items[this.#from + offset];
  }

  drop(count: number): void {
    this.#from = Math.min(this.#from + count, this.#items.length);
    if (this.#from < 1_000 && this.#from < this.#items.length) return;
    this.#items = this.#items.slice(this.#from);
    this.#from = 0;
  }
}
