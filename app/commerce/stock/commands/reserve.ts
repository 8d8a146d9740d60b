import type { Context } from "../../context.ts";
import { ok, type Refusal, type Result, refuse } from "../../kernel/result.ts";
import { stockChanged } from "../events.ts";
import { dropHold, putHold, readLapsed } from "../holds.server.ts";
import { applyMoves } from "../ledger/apply-moves.ts";
import { insertMovements, readHeld } from "../ledger/ledger.server.ts";
import { readLevels, takeIfAvailable } from "../model.server.ts";
import { mergeClaims } from "../rules/merge-claims.ts";
import type { Claim, MovementKind } from "../types.ts";

/**
 * Promises units to an order: all claims or none (the caller's transaction rolls back).
 * @param options `until` (epoch ms): the promise waits for an online payment and lapses then, unless `keepReservation`
 * @returns `stock.insufficient` with `{ variantId, available }` of the first claim that cannot be met.
 */
export async function reserveStock(
  ctx: Context,
  orderId: string,
  claims: readonly Claim[],
  { until }: { until?: number } = {},
): Promise<Result<null, Refusal<"stock.insufficient">>> {
  const merged = mergeClaims(claims);
  if (merged.length === 0) return ok(null);
  if (until !== undefined) await putHold(ctx, orderId, until);
  // The ledger first: the rows that all buyers of a sale want are locked last, and shortest.
  await insertMovements(
    ctx,
    merged.map(({ variantId, quantity }) => ({ variantId, kind: "reserve", reserved: quantity, orderId })),
  );
  ctx.emit(stockChanged(merged.map((claim) => claim.variantId)));
  for (const { variantId, quantity } of merged) {
    if (await takeIfAvailable(ctx, variantId, quantity)) continue;
    const level = (await readLevels(ctx.tx, [variantId])).get(variantId);
    return refuse("stock.insufficient", { variantId, available: Math.max(0, level?.available ?? 0) });
  }
  return ok(null);
}

/** Promises what the order does not hold yet: however the shop's moment to reserve was changed since it was placed. */
export async function reserveMissing(ctx: Context, orderId: string, claims: readonly Claim[]) {
  const held = new Map((await readHeld(ctx.tx, orderId)).map((claim) => [claim.variantId, claim.quantity]));
  const missing = mergeClaims(claims)
    .map(({ variantId, quantity }) => ({ variantId, quantity: quantity - (held.get(variantId) ?? 0) }))
    .filter(({ quantity }) => quantity > 0);
  return reserveStock(ctx, orderId, missing);
}

/** Gives back whatever an order still holds. */
export async function releaseStock(ctx: Context, orderId: string): Promise<void> {
  await dropHold(ctx, orderId);
  await giveBack(ctx, orderId, "release");
}

/** Gives back some of what an order holds: it was edited. Never more than it holds. */
export async function releaseSome(ctx: Context, orderId: string, claims: readonly Claim[]): Promise<void> {
  const held = new Map((await readHeld(ctx.tx, orderId)).map((claim) => [claim.variantId, claim.quantity]));
  await applyMoves(
    ctx,
    mergeClaims(claims).flatMap(({ variantId, quantity }) => {
      const back = Math.min(quantity, held.get(variantId) ?? 0);
      return back > 0 ? [{ variantId, kind: "release" as const, reserved: -back, orderId }] : [];
    }),
  );
}

/**
 * The payment came: the promise has no end any more.
 * @returns false where it had lapsed already (or never had an end): `reserveMissing` then tells whether the goods are there
 */
export function keepReservation(ctx: Context, orderId: string): Promise<boolean> {
  return dropHold(ctx, orderId);
}

/**
 * Ends promises whose time is over, a few at a time, and says so (`stock.lapsed`): whoever asked for them cancels the
 * order. Payment and lapse at once: the row that one of them removes decides.
 * @returns how many
 */
export async function lapseReservations(ctx: Context, limit = 50): Promise<number> {
  const now = ctx.clock.now();
  let lapsed = 0;
  for (const orderId of await readLapsed(ctx.tx, now, limit)) {
    if (!(await dropHold(ctx, orderId, now))) continue;
    await giveBack(ctx, orderId, "lapse");
    ctx.emit({ kind: "stock.lapsed", subject: orderId, data: { orderId } });
    lapsed++;
  }
  return lapsed;
}

async function giveBack(ctx: Context, orderId: string, kind: MovementKind): Promise<void> {
  const held = await readHeld(ctx.tx, orderId);
  await applyMoves(
    ctx,
    held.map(({ variantId, quantity }) => ({ variantId, kind, reserved: -quantity, orderId })),
  );
}
