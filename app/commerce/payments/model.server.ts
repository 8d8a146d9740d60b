import type { Reader, Row } from "#app/platform/db/index.server.ts";
import type { Context } from "../context.ts";
import type { Currency } from "../kernel/money.ts";
import type { IntentState, Payment, PaymentEntry } from "./types.ts";

const COLUMNS =
  "id, order_id, method, provider, state, amount, currency, authorised, captured, refunding, refunded, remitted, provider_ref, provider_payment, account, live, url, note, voucher_id, expires_at, created_at";

export type NewPayment = Pick<Payment, "id" | "orderId" | "method" | "amount" | "currency"> &
  Partial<Pick<Payment, "provider" | "state" | "captured" | "note" | "voucherId" | "expiresAt">>;

export async function insertPayment(ctx: Context, payment: NewPayment): Promise<void> {
  const { provider = "manual", state = "pending", captured = 0, note = null } = payment;
  const now = ctx.clock.now();
  await ctx.tx.run(
    "INSERT INTO payments (id, order_id, method, provider, state, amount, currency, captured, note, voucher_id, expires_at, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    [
      ...[payment.id, payment.orderId, payment.method, provider, state, payment.amount, payment.currency, captured],
      ...[note, payment.voucherId ?? null, payment.expiresAt ?? null, now, now],
    ],
  );
}

export async function readPayments(read: Reader, orderId: string, locked = false): Promise<Payment[]> {
  const lock = locked && read.dialect === "mysql" ? " FOR UPDATE" : "";
  const rows = await read.all(`SELECT ${COLUMNS} FROM payments WHERE order_id = ? ORDER BY id${lock}`, [orderId]);
  return rows.map(toPayment);
}

export async function readPayment(read: Reader, id: string): Promise<Payment | undefined> {
  const row = await read.one(`SELECT ${COLUMNS} FROM payments WHERE id = ?`, [id]);
  return row && toPayment(row);
}

export async function readByReference(
  read: Reader,
  provider: string,
  column: "provider_ref" | "provider_payment",
  reference: string,
): Promise<Payment | undefined> {
  const row = await read.one(`SELECT ${COLUMNS} FROM payments WHERE provider = ? AND ${column} = ?`, [
    provider,
    reference,
  ]);
  return row && toPayment(row);
}

export async function updateStarted(
  ctx: Context,
  id: string,
  {
    reference,
    providerPayment,
    account,
    live,
    url,
  }: Pick<Payment, "reference" | "providerPayment" | "account" | "live" | "url">,
): Promise<boolean> {
  const { changes } = await ctx.tx.run(
    "UPDATE payments SET provider_ref = ?, provider_payment = ?, account = ?, live = ?, url = ?, updated_at = ? WHERE id = ? AND (provider_ref IS NULL OR provider_ref = ?)",
    [reference, providerPayment, account, live ? 1 : 0, url, ctx.clock.now(), id, reference],
  );
  return changes === 1;
}

/** Takes the money in, once. @returns whether it had not been. */
export async function takeCapture(ctx: Context, id: string, amount: number, providerPayment: string | null) {
  const { changes } = await ctx.tx.run(
    "UPDATE payments SET captured = ?, authorised = 0, state = 'captured', provider_payment = COALESCE(?, provider_payment), updated_at = ? WHERE id = ? AND captured = 0",
    [amount, providerPayment, ctx.clock.now(), id],
  );
  return changes === 1;
}

export async function takeAuthorisation(ctx: Context, id: string, amount: number, providerPayment: string | null) {
  const { changes } = await ctx.tx.run(
    "UPDATE payments SET authorised = ?, state = 'authorised', provider_payment = COALESCE(?, provider_payment), updated_at = ? WHERE id = ? AND state = 'pending'",
    [amount, providerPayment, ctx.clock.now(), id],
  );
  return changes === 1;
}

/** Ends an intent that nothing came of. @returns whether it was still open. */
export async function endIntent(ctx: Context, id: string, to: IntentState): Promise<boolean> {
  const { changes } = await ctx.tx.run(
    "UPDATE payments SET state = ?, authorised = 0, updated_at = ? WHERE id = ? AND state IN ('pending', 'authorised')",
    [to, ctx.clock.now(), id],
  );
  return changes === 1;
}

/** Sets aside what is to be given back, never more than there is. @returns whether there was as much. */
export async function holdRefund(ctx: Context, id: string, amount: number): Promise<boolean> {
  const { changes } = await ctx.tx.run(
    "UPDATE payments SET refunding = refunding + ?, updated_at = ? WHERE id = ? AND captured - refunded - refunding >= ?",
    [amount, ctx.clock.now(), id, amount],
  );
  return changes === 1;
}

/** What was set aside has gone back, or stays after all. */
export async function endRefund(ctx: Context, id: string, amount: number, done: boolean): Promise<void> {
  await ctx.tx.run(
    "UPDATE payments SET refunding = refunding - ?, refunded = refunded + ?, updated_at = ? WHERE id = ?",
    [amount, done ? amount : 0, ctx.clock.now(), id],
  );
}

/** What had gone back has come back: the provider could not deliver it. @returns whether as much had gone. */
export async function undoRefund(ctx: Context, id: string, amount: number): Promise<boolean> {
  const { changes } = await ctx.tx.run(
    "UPDATE payments SET refunded = refunded - ?, updated_at = ? WHERE id = ? AND refunded >= ?",
    [amount, ctx.clock.now(), id, amount],
  );
  return changes === 1;
}

/** @returns whether as much was still with the carrier. */
export async function addRemitted(ctx: Context, id: string, amount: number): Promise<boolean> {
  const { changes } = await ctx.tx.run(
    "UPDATE payments SET remitted = remitted + ?, updated_at = ? WHERE id = ? AND captured - remitted >= ?",
    [amount, ctx.clock.now(), id, amount],
  );
  return changes === 1;
}

export interface NewEntry {
  paymentId: string;
  orderId: string;
  kind: PaymentEntry["kind"];
  state?: PaymentEntry["state"];
  amount: number;
  currency: Currency;
  reason?: string | null;
  /** Hashed; the same asks for the same. */
  requestKey?: string | null;
  reference?: string | null;
}

/** @returns its id. */
export async function insertEntry(ctx: Context, entry: NewEntry): Promise<string> {
  const id = ctx.ids.next();
  const now = ctx.clock.now();
  await ctx.tx.run(
    "INSERT INTO payment_entries (id, payment_id, order_id, kind, state, amount, currency, provider_ref, request_key, reason, actor_kind, actor_id, actor_name, at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    [
      ...[id, entry.paymentId, entry.orderId, entry.kind, entry.state ?? "done", entry.amount, entry.currency],
      ...[entry.reference ?? null, entry.requestKey ?? null, entry.reason ?? null],
      ...[ctx.actor.kind, ctx.actor.id ?? null, ctx.actor.name ?? null, now, now],
    ],
  );
  return id;
}

/** @returns whether it still was what it is said to have been. */
export async function endEntry(
  ctx: Context,
  id: string,
  state: "done" | "failed",
  reference: string | null,
  from: PaymentEntry["state"] = "pending",
) {
  const { changes } = await ctx.tx.run(
    "UPDATE payment_entries SET state = ?, provider_ref = COALESCE(?, provider_ref), updated_at = ? WHERE id = ? AND state = ?",
    [state, reference, ctx.clock.now(), id, from],
  );
  return changes === 1;
}

const ENTRY = "id, payment_id, order_id, kind, state, amount, currency, reason, actor_name, at";

export async function readEntries(read: Reader, orderId: string): Promise<PaymentEntry[]> {
  const rows = await read.all(`SELECT ${ENTRY} FROM payment_entries WHERE order_id = ? ORDER BY id`, [orderId]);
  return rows.map(toEntry);
}

export async function readEntry(
  read: Reader,
  column: "id" | "request_key" | "provider_ref",
  value: string,
): Promise<PaymentEntry | undefined> {
  const row = await read.one(`SELECT ${ENTRY} FROM payment_entries WHERE ${column} = ?`, [value]);
  return row && toEntry(row);
}

/** The last refund of that money and amount which was made past us. */
export async function readForeignRefund(
  read: Reader,
  provider: string,
  providerPayment: string,
  amount: number,
): Promise<PaymentEntry | undefined> {
  const payment = await readByReference(read, provider, "provider_payment", providerPayment);
  if (!payment) return undefined;
  const row = await read.one(
    `SELECT ${ENTRY} FROM payment_entries WHERE payment_id = ? AND kind = 'refund' AND state = 'done' AND amount = ? AND provider_ref IS NULL ORDER BY id DESC LIMIT 1`,
    [payment.id, amount],
  );
  return row && toEntry(row);
}

function toPayment(row: Row): Payment {
  const text = (name: string) => (row[name] === null || row[name] === undefined ? null : String(row[name]));
  return {
    id: String(row.id),
    orderId: String(row.order_id),
    method: String(row.method),
    provider: String(row.provider),
    state: row.state as IntentState,
    amount: Number(row.amount),
    currency: row.currency as Currency,
    authorised: Number(row.authorised),
    captured: Number(row.captured),
    refunding: Number(row.refunding),
    refunded: Number(row.refunded),
    remitted: Number(row.remitted),
    reference: text("provider_ref"),
    providerPayment: text("provider_payment"),
    account: text("account"),
    live: Number(row.live) === 1,
    url: text("url"),
    note: text("note"),
    voucherId: text("voucher_id"),
    expiresAt: row.expires_at === null || row.expires_at === undefined ? null : Number(row.expires_at),
    createdAt: Number(row.created_at),
  };
}

function toEntry(row: Row): PaymentEntry {
  return {
    id: String(row.id),
    paymentId: String(row.payment_id),
    orderId: String(row.order_id),
    kind: row.kind as PaymentEntry["kind"],
    state: row.state as PaymentEntry["state"],
    amount: Number(row.amount),
    currency: row.currency as Currency,
    reason: row.reason === null ? null : String(row.reason),
    actorName: row.actor_name === null ? null : String(row.actor_name),
    at: Number(row.at),
  };
}
