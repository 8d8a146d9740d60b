import type { Reader } from "#app/platform/db/index.server.ts";
import { readEntries, readPayments } from "../model.server.ts";
import type { Payment, PaymentEntry, Voucher } from "../types.ts";
import { readVouchers } from "../voucher-model.server.ts";

/** An order's payments and their ledger, oldest first. */
export async function findPayments(
  read: Reader,
  orderId: string,
): Promise<{ payments: Payment[]; entries: PaymentEntry[] }> {
  const [payments, entries] = await Promise.all([readPayments(read, orderId), readEntries(read, orderId)]);
  return { payments, entries };
}

/** Store credit, latest first. */
export async function listVouchers(
  read: Reader,
  { cursor, limit }: { cursor?: string; limit: number },
): Promise<{ data: Voucher[]; nextCursor: string | null }> {
  const rows = await readVouchers(read, cursor, limit + 1);
  const data = rows.slice(0, limit);
  return { data, nextCursor: rows.length > limit ? (data.at(-1)?.id ?? null) : null };
}
