import type { DomainEvent } from "../context.ts";

/** An offer is no longer what it was: prices, pages and the process's own copy forget it. */
export function offerChanged(id: string): DomainEvent<"offer.changed", { id: string }> {
  return { kind: "offer.changed", subject: id, data: { id } };
}
