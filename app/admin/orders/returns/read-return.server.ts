import type { ReturnInput } from "#app/commerce/returns/index.server.ts";
import { DISPOSITIONS } from "#app/commerce/stock/index.server.ts";
import { isRecord } from "../../is-record.ts";

/** What the screen sends, every field of its own kind; undefined: it is none of ours. Ranges are the engine's to judge. */
export function readReturn(body: unknown): ReturnInput | undefined {
  if (!isRecord(body) || !Array.isArray(body.lines) || typeof body.seen !== "number") return undefined;
  return {
    seen: body.seen,
    ...(typeof body.reason === "string" && { reason: body.reason }),
    // An amount that could not be read is refused where amounts are judged.
    refund: typeof body.refund === "number" ? body.refund : Number.NaN,
    fees: Array.isArray(body.fees) ? body.fees.map(String) : [],
    lines: body.lines.filter(isRecord).map((line) => ({
      lineId: String(line.lineId ?? ""),
      ...(typeof line.part === "number" && { part: line.part }),
      quantity: typeof line.quantity === "number" ? line.quantity : Number.NaN,
      disposition: DISPOSITIONS.find((each) => each === line.disposition) ?? "restock",
      ...(typeof line.locationId === "string" && { locationId: line.locationId }),
    })),
  };
}
