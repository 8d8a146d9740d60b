import type { Reader, Row } from "#app/platform/db/index.server.ts";
import type { Context } from "../context.ts";
import type { Currency } from "../kernel/money.ts";
import type { Voucher } from "./types.ts";

const COLUMNS = "id, code, issued, balance, currency, note, order_id, expires_at, disabled, created_at";

export async function insertVoucher(ctx: Context, voucher: Voucher): Promise<void> {
  await ctx.tx.run(`INSERT INTO vouchers (${COLUMNS}, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, [
    ...[voucher.id, voucher.code, voucher.issued, voucher.balance, voucher.currency, voucher.note],
    ...[voucher.orderId, voucher.expiresAt, 0, voucher.createdAt, voucher.createdAt],
  ]);
}

export interface NewVoucherEntry {
  voucherId: string;
  kind: "issue" | "spend" | "return";
  /** What the balance changes by. */
  amount: number;
  orderId: string | null;
}

export async function insertVoucherEntry(ctx: Context, entry: NewVoucherEntry): Promise<void> {
  await ctx.tx.run(
    "INSERT INTO voucher_entries (id, voucher_id, kind, amount, order_id, actor_kind, actor_name, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    [
      ...[ctx.ids.next(), entry.voucherId, entry.kind, entry.amount, entry.orderId],
      ...[ctx.actor.kind, ctx.actor.name ?? null, ctx.clock.now()],
    ],
  );
}

/** One statement decides, so that two orders never spend the same credit. @returns whether it was there. */
export async function takeCredit(ctx: Context, id: string, amount: number): Promise<boolean> {
  const now = ctx.clock.now();
  const { changes } = await ctx.tx.run(
    "UPDATE vouchers SET balance = balance - ?, updated_at = ? WHERE id = ? AND balance >= ? AND disabled = 0 AND (expires_at IS NULL OR expires_at > ?)",
    [amount, now, id, amount, now],
  );
  return changes === 1;
}

export async function giveCredit(ctx: Context, id: string, amount: number): Promise<void> {
  await ctx.tx.run("UPDATE vouchers SET balance = balance + ?, updated_at = ? WHERE id = ?", [
    amount,
    ctx.clock.now(),
    id,
  ]);
}

export async function updateDisabled(ctx: Context, id: string, disabled: boolean): Promise<boolean> {
  const { changes } = await ctx.tx.run("UPDATE vouchers SET disabled = ?, updated_at = ? WHERE id = ?", [
    disabled ? 1 : 0,
    ctx.clock.now(),
    id,
  ]);
  return changes === 1;
}

export async function readVoucherByCode(read: Reader, code: string, locked = false): Promise<Voucher | undefined> {
  const lock = locked && read.dialect === "mysql" ? " FOR UPDATE" : "";
  const row = await read.one(`SELECT ${COLUMNS} FROM vouchers WHERE code = ?${lock}`, [code]);
  return row && toVoucher(row);
}

/** Latest first. */
export async function readVouchers(read: Reader, before: string | undefined, limit: number): Promise<Voucher[]> {
  const rows = await read.all(
    `SELECT ${COLUMNS} FROM vouchers${before === undefined ? "" : " WHERE id < ?"} ORDER BY id DESC LIMIT ${limit}`,
    before === undefined ? [] : [before],
  );
  return rows.map(toVoucher);
}

function toVoucher(row: Row): Voucher {
  const text = (name: string) => (row[name] === null ? null : String(row[name]));
  return {
    id: String(row.id),
    code: String(row.code),
    issued: Number(row.issued),
    balance: Number(row.balance),
    currency: row.currency as Currency,
    note: text("note"),
    orderId: text("order_id"),
    expiresAt: row.expires_at === null ? null : Number(row.expires_at),
    disabled: Number(row.disabled) === 1,
    createdAt: Number(row.created_at),
  };
}
