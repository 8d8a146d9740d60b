import { allocateBundle } from "../../catalog/index.server.ts";
import type { Claim } from "../../stock/index.server.ts";
import type { OrderLine } from "../types.ts";

/** What lines take from the shelves: of a bundle its parts, of anything else itself. */
export function claimsOf(lines: readonly Pick<OrderLine, "variantId" | "quantity" | "components">[]): Claim[] {
  return lines.flatMap(({ variantId, quantity, components }) =>
    components.length === 0
      ? [{ variantId, quantity }]
      : components.map((part) => ({ variantId: part.variantId, quantity: part.quantity * quantity })),
  );
}

/** A line whose parts share what it came to: a part that comes back is refunded its share. */
export function withShares<L extends Pick<OrderLine, "total" | "components">>(line: L): L {
  if (line.components.length === 0) return line;
  const shares = allocateBundle(line.total, line.components);
  return { ...line, components: line.components.map((part, index) => ({ ...part, amount: shares[index] ?? 0 })) };
}
