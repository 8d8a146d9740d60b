import type { DomainEvent } from "../context.ts";

/** What is available of these variants has changed; caches forget pages that show it. Subject: the first of them. */
export function stockChanged(variantIds: readonly string[]): DomainEvent<"stock.changed", { variantIds: string[] }> {
  return { kind: "stock.changed", subject: variantIds[0] ?? "", data: { variantIds: [...variantIds] } };
}

export interface LowStockFacts {
  variantId: string;
  productId: string;
  sku: string | null;
  available: number;
  /** The threshold it fell below. */
  lowAt: number;
}

/** A shelf fell below its threshold; told once until it was filled again. For the admin, mails and messages. */
export function stockLow(facts: LowStockFacts): DomainEvent<"stock.low", LowStockFacts> {
  return { kind: "stock.low", subject: facts.variantId, data: facts };
}
