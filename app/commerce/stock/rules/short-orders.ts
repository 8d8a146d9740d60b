export interface ShortOrder {
  orderId: string;
  /** Units of its promise that the shelf does not cover. */
  missing: number;
}

/**
 * First come, first served: the latest promises are the ones that fall short.
 * @param holders promises, latest first
 * @param missing units by which promises exceed the shelf
 */
export function ordersThatFallShort(
  holders: readonly { orderId: string; quantity: number }[],
  missing: number,
): ShortOrder[] {
  const short: ShortOrder[] = [];
  let open = missing;
  for (const { orderId, quantity } of holders) {
    if (open <= 0) break;
    short.push({ orderId, missing: Math.min(quantity, open) });
    open -= quantity;
  }
  return short;
}
