import type { DomainEvent } from "#app/commerce/context.ts";

/** A campaign came, went, or is another one now: whatever the shop made of campaigns is to be made again. */
export function campaignChanged(id: string, action: string): DomainEvent<"campaign.changed", { action: string }> {
  return { kind: "campaign.changed", subject: id, data: { action } };
}
