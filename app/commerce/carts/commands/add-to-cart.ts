import { expandBundle, findSellables, type Sellable } from "../../catalog/index.server.ts";
import type { Context } from "../../context.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { addLine, openCart } from "../model.server.ts";
import type { CartLine, CartPart } from "../types.ts";

/**
 * Puts pieces into a cart, beside those that are there. Without a token that opens a cart, a new one is made.
 * @param wanted of a mix with what was chosen for one of it. @returns the cart's token
 */
export async function addToCart(
  ctx: Context,
  token: string | undefined,
  wanted: Pick<CartLine, "variantId" | "quantity"> & { parts?: readonly CartPart[] },
): Promise<Result<string>> {
  const { variantId, quantity, parts = [] } = wanted;
  const max = ctx.limits.maxLineQuantity;
  if (!Number.isSafeInteger(quantity) || quantity < 1 || quantity > max) {
    return refuse("quantity.invalid", { max }, "/quantity");
  }
  const [sellable] = await findSellables(ctx.tx, [variantId], ctx.clock.now());
  if (sellable?.status !== "active") return refuse("variant.not_found", { sku: variantId.slice(0, 40) }, "/variant");
  const chosen = partsOf(sellable, parts);
  if (!chosen.ok) return chosen;
  const cart = await openCart(ctx, token);
  const fits = await addLine(ctx, cart.id, { variantId, quantity, parts: chosen.value });
  return fits ? ok(cart.token) : refuse("lines.too_many", { max: ctx.limits.maxLines });
}

/** Only a mix remembers parts: what a fixed bundle is made of is decided when it is ordered. */
function partsOf({ bundle }: Sellable, parts: readonly CartPart[]): Result<readonly CartPart[]> {
  if (!bundle) return parts.length === 0 ? ok([]) : refuse("bundle.choice", { count: 0 }, "/components");
  const expanded = expandBundle(bundle, parts);
  if (!expanded.ok || bundle.kind === "mix") return expanded;
  return ok([]);
}
