import { marks, type Reader } from "#app/platform/db/index.server.ts";
import { tokenHash } from "../model.server.ts";

/** Who ordered last from one browser, as they typed it; "" for what they did not say, or was erased. */
export interface KnownBuyer {
  name: string;
  /** E.164. */
  phone: string;
  email: string;
  line1: string;
  city: string;
  region: string;
  postcode: string;
  country: string;
}

const COLUMNS = ["name", "phone", "email", "line1", "city", "region", "postcode", "country"] as const;

/** Of the orders that these tokens open, the last one that stands; undefined where they open none. */
export async function findKnownBuyer(read: Reader, tokens: readonly string[]): Promise<KnownBuyer | undefined> {
  if (tokens.length === 0) return undefined;
  const [last] = await read.all(
    `SELECT ${COLUMNS.join(", ")} FROM orders WHERE token_hash IN (${marks(tokens)}) AND merged_into IS NULL AND state <> 'cancelled' ORDER BY placed_at DESC, id DESC LIMIT 1`,
    tokens.map(tokenHash),
  );
  if (!last) return undefined;
  return Object.fromEntries(COLUMNS.map((column) => [column, String(last[column] ?? "")])) as unknown as KnownBuyer;
}
