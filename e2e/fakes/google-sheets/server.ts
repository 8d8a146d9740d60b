import { createVerify } from "node:crypto";
import { type Answer, type FakeService, fakeService } from "../lib/fake-service.ts";

export interface FakeSheets extends FakeService {
  /** Where tokens are made. */
  tokenUrl: string;
  /** Rows by the sheet's name. */
  rows: Map<string, (string | number)[][]>;
}

/** Google's token door and the values of one spreadsheet, as far as a shop writes them. */
export async function fakeSheets({
  publicKey,
  port = 0,
}: {
  publicKey?: string;
  port?: number;
} = {}): Promise<FakeSheets> {
  const rows: FakeSheets["rows"] = new Map();
  const refused = (status: number, message: string): Answer => ({ status, body: { error: { code: status, message } } });
  const service = await fakeService(
    ({ method, path, query, headers, body }) => {
      if (path === "/token") return token(body, publicKey);
      if (headers.authorization !== "Bearer fake-token") return refused(401, "no token");
      const values = /^\/v4\/spreadsheets\/([^/]+)\/values\/([^/]+?)(:append)?$/.exec(path);
      if (!values) return { status: 200, body: spreadsheet(rows) };
      const sheet = /^'(.+)'!/.exec(decodeURIComponent(values[2] ?? ""))?.[1] ?? "";
      const there = rows.get(sheet) ?? [];
      if (method === "GET" && /!1:1$/.test(decodeURIComponent(values[2] ?? ""))) {
        return { status: 200, body: { majorDimension: "ROWS", ...(there[0] && { values: [there[0]] }) } };
      }
      if (method === "GET") {
        const [, from, to] = /!A(\d+):A(\d+)$/.exec(decodeURIComponent(values[2] ?? "")) ?? [];
        const column = there.slice(Number(from) - 1, Number(to)).map((row) => row[0] ?? "");
        return { status: 200, body: { majorDimension: "COLUMNS", ...(column.length > 0 && { values: [column] }) } };
      }
      if (query.get("valueInputOption") !== "RAW") return refused(400, "a formula could have been read");
      const sent = JSON.parse(body) as { values: (string | number)[][] };
      rows.set(sheet, method === "PUT" ? [...sent.values, ...there.slice(1)] : [...there, ...sent.values]);
      return { status: 200, body: { updates: { updatedRows: sent.values.length } } };
    },
    {},
    port,
  );
  return { ...service, tokenUrl: `${service.url}/token`, rows };
}

/** Every sheet has a thousand empty rows beneath what is written, as new ones have. */
function spreadsheet(rows: FakeSheets["rows"]) {
  const sheets = new Set(["Commandes", "Réponses", ...rows.keys()]);
  return {
    properties: { title: "Commandes de la boutique" },
    sheets: [...sheets].map((title) => ({
      properties: { title, gridProperties: { rowCount: (rows.get(title)?.length ?? 0) + 1_000 } },
    })),
  };
}

function token(body: string, publicKey: string | undefined): Answer {
  const [head = "", claims = "", signature = ""] = (new URLSearchParams(body).get("assertion") ?? "").split(".");
  const genuine =
    publicKey === undefined ||
    createVerify("RSA-SHA256").update(`${head}.${claims}`).verify(publicKey, signature, "base64url");
  if (!genuine)
    return { status: 401, body: { error: "invalid_grant", error_description: "the signature does not fit" } };
  return { status: 200, body: { access_token: "fake-token", expires_in: 3600, token_type: "Bearer" } };
}
