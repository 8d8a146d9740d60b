import { type Db, isDuplicate, withTransaction } from "#app/platform/db/index.server.ts";

const FIRST = 1001;
const BLOCK = 50;

/**
 * Hands out order numbers from blocks that this process reserves in transactions of their own: a counter that all orders
 * locked would cost more than half of the throughput. Gaps are lawful (only invoices are gapless): a process that dies
 * loses the rest of its block.
 */
export class OrderNumbers {
  readonly #db: Db;
  #next = 0;
  #end = 0;
  #returned: number[] = [];
  #refill: Promise<void> | undefined;

  constructor(db: Db) {
    this.#db = db;
  }

  /** Call it before the order's transaction begins: on SQLite the reservation waits for the writer's turn. */
  async take(): Promise<number> {
    for (;;) {
      const returned = this.#returned.shift();
      if (returned !== undefined) return returned;
      if (this.#next < this.#end) return this.#next++;
      this.#refill ??= this.#reserve().finally(() => {
        this.#refill = undefined;
      });
      await this.#refill;
    }
  }

  /** The order did not come to be: the next one takes its number. */
  giveBack(number: number): void {
    this.#returned.push(number);
  }

  /** A process that stops in good order gives the unused end of its block back, if nobody reserved behind it. */
  async close(): Promise<void> {
    const [next, end] = [this.#next, this.#end];
    this.#next = this.#end;
    if (next === end) return;
    await withTransaction(this.#db, (tx) =>
      tx.run("UPDATE counters SET next = ? WHERE name = 'order' AND next = ?", [next, end]),
    );
  }

  async #reserve(): Promise<void> {
    const end = await withTransaction(this.#db, async (tx) => {
      const { changes } = await tx.run("UPDATE counters SET next = next + ? WHERE name = 'order'", [BLOCK]);
      if (changes === 0) {
        await tx.run("INSERT INTO counters (name, next) VALUES ('order', ?)", [FIRST + BLOCK]);
      }
      const row = await tx.one<{ next: number }>("SELECT next FROM counters WHERE name = 'order'");
      return Number(row?.next);
    }).catch((error: unknown) => {
      // Another process made the counter this very moment: reserve behind it.
      if (isDuplicate(error)) return undefined;
      throw error;
    });
    if (end === undefined) return;
    this.#next = end - BLOCK;
    this.#end = end;
  }
}
