import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { Failure, FinalFailure } from "#app/commerce/failures.ts";
import { outboundFetch } from "#app/platform/outbound.server.ts";
import type { FieldValues } from "../definition.ts";
import { fetchToken, readServiceAccount } from "./google-token.server.ts";

export interface SheetsAddresses {
  sheets: string;
  googleToken: string;
}

/** Rows of one reading, and rows with something in them that a row is looked for among: its earlier try was not long ago. */
const PIECE = 5_000;
const LOOKED_AT = 20_000;

/** A sheet whose rows are known by what stands in their first column. */
export class SheetRows {
  readonly #addresses: SheetsAddresses;
  readonly #values: FieldValues;
  readonly #fetch: typeof fetch;
  #token: { value: string; until: number } | undefined;

  /** @param values the service's own; `spreadsheet` and `sheet` say which rows */
  constructor(addresses: SheetsAddresses, values: FieldValues) {
    this.#addresses = addresses;
    this.#values = values;
    this.#fetch = outboundFetch([addresses.sheets, addresses.googleToken], { maxBytes: 1_000_000 });
  }

  /** Reads the spreadsheet's title, and so proves that it is there and shared with the account. */
  async test(): Promise<string> {
    const api = await this.#api();
    const answer = await this.#asked(
      api.spreadsheets.get(
        { spreadsheetId: this.#values.spreadsheet ?? "", fields: "properties.title" },
        this.#options(),
      ),
    );
    return answer.data.properties?.title ?? "";
  }

  /**
   * Google's API knows no idempotency key, so a row's own key is looked for in the first column before each try, from the last
   * row up, however long the sheet is. (Two tries at the very same moment could still both write, and the worker makes one; so
   * could a replay after 20,000 other rows.)
   */
  async lookFor(key: string): Promise<"there" | "not there" | "empty"> {
    let seen = 0;
    for (const cells of pieces(await this.#rows())) {
      const keys = await this.#firstColumn(cells);
      if (keys.includes(key)) return "there";
      seen += keys.filter((each) => each !== "").length;
      if (seen >= LOOKED_AT) break;
    }
    return seen === 0 ? "empty" : "not there";
  }

  /** How many rows the sheet has, the empty ones too; undefined where Google does not say. */
  async #rows(): Promise<number | undefined> {
    const api = await this.#api();
    const fields = "sheets.properties(title,gridProperties.rowCount)";
    const answer = await this.#asked(
      api.spreadsheets.get({ spreadsheetId: this.#values.spreadsheet ?? "", fields }, this.#options()),
    );
    const { sheets } = answer.data;
    const sheet = sheets?.find(({ properties }) => properties?.title === this.#values.sheet);
    if (sheets && !sheet) throw new FinalFailure("google-sheets.no_sheet", { sheet: this.#values.sheet ?? "" });
    return sheet?.properties?.gridProperties?.rowCount ?? undefined;
  }

  async #firstColumn(cells: string): Promise<string[]> {
    const api = await this.#api();
    const answer = await this.#asked(
      api.spreadsheets.values.get(
        { spreadsheetId: this.#values.spreadsheet ?? "", range: this.#range(cells), majorDimension: "COLUMNS" },
        this.#options(),
      ),
    );
    return (answer.data.values?.[0] ?? []).map(String);
  }

  /** What stands in the first row. */
  async header(): Promise<string[]> {
    const api = await this.#api();
    const spreadsheetId = this.#values.spreadsheet ?? "";
    const range = this.#range("1:1");
    const answer = await this.#asked(
      api.spreadsheets.values.get({ spreadsheetId, range, majorDimension: "ROWS" }, this.#options()),
    );
    return (answer.data.values?.[0] ?? []).map(String);
  }

  async writeHeader(titles: readonly string[]): Promise<void> {
    const api = await this.#api();
    const spreadsheetId = this.#values.spreadsheet ?? "";
    const requestBody = { majorDimension: "ROWS", values: [[...titles]] };
    await this.#asked(
      api.spreadsheets.values.update(
        { spreadsheetId, range: this.#range("A1"), valueInputOption: "RAW", requestBody },
        this.#options(),
      ),
    );
  }

  async write(values: (string | number)[][]): Promise<void> {
    const api = await this.#api();
    await this.#asked(
      api.spreadsheets.values.append(
        {
          spreadsheetId: this.#values.spreadsheet ?? "",
          range: this.#range("A1"),
          valueInputOption: "RAW",
          insertDataOption: "INSERT_ROWS",
          requestBody: { majorDimension: "ROWS", values },
        },
        this.#options(),
      ),
    );
  }

  #range(cells: string): string {
    return `'${this.#values.sheet ?? ""}'!${cells}`;
  }

  #options() {
    return { rootUrl: `${this.#addresses.sheets}/`, fetchImplementation: this.#fetch, retry: false };
  }

  /** Google's library is large: it is loaded when the first row is written. */
  async #api(): Promise<sheets_v4.Sheets> {
    const { auth, sheets } = await import("googleapis/build/src/apis/sheets/index.js");
    const client = new auth.OAuth2();
    client.setCredentials({ access_token: await this.#accessToken() });
    return sheets({ version: "v4", auth: client });
  }

  async #accessToken(): Promise<string> {
    const now = Date.now();
    if (this.#token && this.#token.until > now) return this.#token.value;
    const account = readServiceAccount(this.#values.service_account ?? "");
    const value = await fetchToken(account, this.#addresses.googleToken, this.#fetch, now);
    this.#token = { value, until: now + 50 * 60_000 };
    return value;
  }

  async #asked<T>(call: Promise<T>): Promise<T> {
    try {
      return await call;
    } catch (error) {
      const { status, message = String(error) } = (error ?? {}) as Partial<Error & { status: number }>;
      if (error instanceof Failure || status === undefined) throw error;
      const data = { service: "Google Sheets", status };
      // The request itself is wrong; anything else (no right yet, too many, down) may be mended.
      if (status === 400) throw new FinalFailure("service.refused", data, message);
      const isShut = status === 401 || status === 403 || status === 404;
      throw new Failure(isShut ? "google-sheets.no_right" : "service.answered", data, `${status} ${message}`);
    }
  }
}

/** The first column in pieces, the last one first; whole where nobody knows how long it is. */
function* pieces(rows: number | undefined): Generator<string> {
  if (rows === undefined) yield "A:A";
  else for (let to = rows; to > 0; to -= PIECE) yield `A${Math.max(1, to - PIECE + 1)}:A${to}`;
}
