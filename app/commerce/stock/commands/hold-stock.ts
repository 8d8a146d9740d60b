import type { Context } from "../../context.ts";
import type { Refusal, Result } from "../../kernel/result.ts";
import { readHeld } from "../ledger/ledger.server.ts";
import { mergeClaims } from "../rules/merge-claims.ts";
import type { Claim } from "../types.ts";
import { releaseSome, reserveMissing } from "./reserve.ts";

/**
 * Makes an order hold exactly these units: what it lacks is promised, what it has too many of is given back. The caller
 * has the order's row locked, so that nobody else moves its promises meanwhile.
 * @returns `stock.insufficient` as `reserveStock` does; `available` counts what the order holds already
 */
export async function holdStock(
  ctx: Context,
  orderId: string,
  claims: readonly Claim[],
): Promise<Result<null, Refusal<"stock.insufficient">>> {
  const held = await readHeld(ctx.tx, orderId);
  const wanted = new Map(mergeClaims(claims).map((claim) => [claim.variantId, claim.quantity]));
  const spare = held
    .map(({ variantId, quantity }) => ({ variantId, quantity: quantity - (wanted.get(variantId) ?? 0) }))
    .filter((claim) => claim.quantity > 0);
  if (spare.length > 0) await releaseSome(ctx, orderId, spare);
  const reserved = await reserveMissing(ctx, orderId, claims);
  if (reserved.ok) return reserved;
  const { refusal } = reserved;
  const own = held.find((claim) => claim.variantId === refusal.data?.variantId)?.quantity ?? 0;
  return {
    ok: false,
    refusal: { ...refusal, data: { ...refusal.data, available: Number(refusal.data?.available) + own } },
  };
}
