import type { Order } from "#app/commerce/orders/index.server.ts";
import type { FieldValues } from "../definition.ts";
import { isSheetColumn, SHEET_TITLES, type SheetColumn, sheetRow } from "./columns.ts";
import { SheetRows, type SheetsAddresses } from "./sheet-rows.server.ts";

/** A spreadsheet that orders are written into, a row each. */
export class OrderSheet {
  readonly #columns: SheetColumn[];
  readonly #rows: SheetRows;

  constructor(addresses: SheetsAddresses, values: FieldValues) {
    this.#rows = new SheetRows(addresses, values);
    const chosen = (values.columns ?? "").split(",").filter(isSheetColumn);
    // The number comes first: by it an order's row is found again.
    this.#columns = ["number", ...chosen.filter((column) => column !== "number")];
  }

  /** Writes the order's row, unless it is there. @returns whether it was written now */
  async append(order: Order, timeZone: string): Promise<boolean> {
    const found = await this.#rows.lookFor(order.number);
    if (found === "there") return false;
    if (found === "empty") await this.#rows.write([this.#columns.map((column) => SHEET_TITLES[column])]);
    await this.#rows.write([sheetRow(order, this.#columns, timeZone)]);
    return true;
  }

  test(): Promise<string> {
    return this.#rows.test();
  }
}
