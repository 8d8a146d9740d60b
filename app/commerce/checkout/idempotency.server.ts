import { createHash } from "node:crypto";
import { isDuplicate, isLockTimeout } from "#app/platform/db/index.server.ts";
import type { Context } from "../context.ts";
import { ok, type Refusal, type Result, refuse } from "../kernel/result.ts";

export interface IdempotencyKey {
  scope: string;
  key: string;
  requestHash: string;
}

type Claimed = { first: true } | { first: false; body: string };
type KeyRefusal = Refusal<"idempotency.reused" | "idempotency.in_flight">;

/** The same request has the same hash, in whatever order its fields were sent. */
export function requestHash(request: unknown): string {
  return createHash("sha256").update(canonical(request)).digest("hex");
}

/**
 * Takes a key before anything else is done, in the transaction of what it protects. Whoever comes second waits for the
 * first to commit and gets its answer; when the first was refused or rolled back, nothing is kept and the key is free.
 */
export async function claimKey(ctx: Context, key: IdempotencyKey): Promise<Result<Claimed, KeyRefusal>> {
  try {
    await ctx.tx.run(
      "INSERT INTO idempotency (scope, idempotency_key, request_hash, state, status, body, created_at) VALUES (?, ?, ?, 'in_flight', 0, '', ?)",
      [key.scope, key.key, key.requestHash, ctx.clock.now()],
    );
    return ok({ first: true });
  } catch (error) {
    if (isLockTimeout(error)) return refuse("idempotency.in_flight");
    if (!isDuplicate(error)) throw error;
  }
  const row = await ctx.tx.one<{ request_hash: string; state: string; body: string }>(
    "SELECT request_hash, state, body FROM idempotency WHERE scope = ? AND idempotency_key = ?",
    [key.scope, key.key],
  );
  if (row?.state !== "done") return refuse("idempotency.in_flight");
  if (row.request_hash !== key.requestHash) return refuse("idempotency.reused");
  return ok({ first: false, body: row.body });
}

/** Keeps the answer beside the key; it is given again for at least a day. */
export async function keepAnswer(ctx: Context, { scope, key }: IdempotencyKey, status: number, body: string) {
  await ctx.tx.run(
    "UPDATE idempotency SET state = 'done', status = ?, body = ? WHERE scope = ? AND idempotency_key = ?",
    [status, body, scope, key],
  );
}

/** Keys older than `before` are forgotten, a slice at a time. @returns how many. */
export async function forgetKeys(ctx: Context, before: number, limit = 200): Promise<number> {
  const rows = await ctx.tx.all<{ scope: string; idempotency_key: string }>(
    `SELECT scope, idempotency_key FROM idempotency WHERE created_at < ? LIMIT ${limit}`,
    [before],
  );
  for (const row of rows) {
    await ctx.tx.run("DELETE FROM idempotency WHERE scope = ? AND idempotency_key = ?", [
      row.scope,
      row.idempotency_key,
    ]);
  }
  return rows.length;
}

/** JSON with the keys of every object in one order. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`).join(",")}}`;
}
