import type { DomainEvent } from "../context.ts";

/** What is available of these variants has changed; caches forget pages that show it. Subject: the first of them. */
export function stockChanged(variantIds: readonly string[]): DomainEvent<"stock.changed", { variantIds: string[] }> {
  return { kind: "stock.changed", subject: variantIds[0] ?? "", data: { variantIds: [...variantIds] } };
}
