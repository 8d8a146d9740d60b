import { ok, type Result, refuse } from "../../kernel/result.ts";
import type { OrderLimits } from "../../shop.ts";
import type { PlaceOrderInput } from "../types.ts";

/** There is something ordered, each line names its article, and quantities are lawful. Refusals point at the line. */
export function checkLines({ lines }: Pick<PlaceOrderInput, "lines">, limits: OrderLimits): Result<null> {
  const wrong = checkQuantities(lines, limits);
  if (wrong) return wrong;
  const nameless = lines.findIndex(({ sku, variantId }) => !sku && !variantId);
  return nameless < 0 ? ok(null) : refuse("input.required", {}, `/lines/${nameless}/sku`);
}

/** Quantities are whole and within bounds, and there are neither no lines nor too many. */
export function checkQuantities(lines: readonly { quantity: number }[], limits: OrderLimits) {
  if (lines.length === 0) return refuse("lines.empty", {}, "/lines");
  if (lines.length > limits.maxLines) return refuse("lines.too_many", { max: limits.maxLines }, "/lines");
  const { maxLineQuantity: max } = limits;
  const wrong = lines.findIndex(({ quantity }) => !Number.isSafeInteger(quantity) || quantity < 1 || quantity > max);
  return wrong < 0 ? undefined : refuse("quantity.invalid", { max }, `/lines/${wrong}/quantity`);
}
