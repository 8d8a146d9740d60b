import { createHash } from "node:crypto";
import type { Context } from "../context.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { readEntry } from "./model.server.ts";
import type { PaymentEntry } from "./types.ts";

/** The caller's key as the ledger keeps it: one order's keys never meet another's. */
export function requestKeyOf(orderId: string, key: string | undefined): string | null {
  return key ? createHash("sha256").update(`${orderId}\0${key}`).digest("hex") : null;
}

/** The entry this key made before, or null. The order must be locked: two senders of one key come one after the other. */
export async function earlierEntry(
  ctx: Context,
  requestKey: string | null,
  /** Without an amount, whatever the key stood for. */
  asked: { kind: PaymentEntry["kind"]; amount: number | undefined },
): Promise<Result<PaymentEntry | null>> {
  const entry = requestKey === null ? undefined : await readEntry(ctx.tx, "request_key", requestKey);
  if (!entry) return ok(null);
  const same = entry.kind === asked.kind && (asked.amount ?? entry.amount) === entry.amount;
  return same ? ok(entry) : refuse("idempotency.reused");
}
