import type { FieldValues } from "../definition.ts";
import { SheetRows, type SheetsAddresses } from "./sheet-rows.server.ts";

/** More than Google takes in one cell. */
const LONGEST_CELL = 40_000;

/** A sheet that answers to a form are written into, a row each, a column for each question that any of its revisions asked. */
export class AnswerSheet {
  readonly #rows: SheetRows;

  constructor(addresses: SheetsAddresses, values: FieldValues) {
    this.#rows = new SheetRows(addresses, values);
  }

  /**
   * Writes the answer's row, unless it is there. A question that no column stands for yet gets one at the end, so that a form
   * that changes never moves what was written before.
   * @param cells by the questions' technical names
   * @returns whether it was written now
   */
  async append(key: string, cells: Readonly<Record<string, string>>): Promise<boolean> {
    if ((await this.#rows.lookFor(key)) === "there") return false;
    const there = await this.#rows.header();
    const titles = there.length > 0 ? there : ["id"];
    const fresh = Object.keys(cells).filter((name) => !titles.includes(name));
    const all = [...titles, ...fresh];
    if (fresh.length > 0 || there.length === 0) await this.#rows.writeHeader(all);
    const [, ...columns] = all;
    await this.#rows.write([
      [key, ...columns.map((name) => (Object.hasOwn(cells, name) ? (cells[name] ?? "").slice(0, LONGEST_CELL) : ""))],
    ]);
    return true;
  }
}
