import type { DomainEvent } from "../context.ts";

/** Zones, desks or postcodes of a country changed: whoever keeps them reads them again. */
export function deliveryChanged(country: string): DomainEvent<"delivery.changed", object> {
  return { kind: "delivery.changed", subject: country, data: {} };
}
