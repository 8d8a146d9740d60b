import { ok, type Result, refuse } from "../../kernel/result.ts";
import type { OrderLimits } from "../../shop.ts";
import type { PlaceOrderInput } from "../types.ts";

/** Quantities are whole and within bounds, and there are not too many lines. Refusals point at the line. */
export function checkLines({ lines }: PlaceOrderInput, limits: OrderLimits): Result<null> {
  if (lines.length === 0) return refuse("lines.empty", {}, "/lines");
  if (lines.length > limits.maxLines) return refuse("lines.too_many", { max: limits.maxLines }, "/lines");
  for (const [index, { quantity, sku, variantId }] of lines.entries()) {
    if (!Number.isSafeInteger(quantity) || quantity < 1 || quantity > limits.maxLineQuantity) {
      return refuse("quantity.invalid", { max: limits.maxLineQuantity }, `/lines/${index}/quantity`);
    }
    if (!sku && !variantId) return refuse("input.required", {}, `/lines/${index}/sku`);
  }
  return ok(null);
}
