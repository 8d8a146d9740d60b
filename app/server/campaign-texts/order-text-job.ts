import type { Order } from "#app/commerce/orders/index.server.ts";

/** How the shop can write to somebody; each is an integration, and a lane of its own. */
export const CHANNELS = ["mail", "whatsapp"] as const;
export type TextChannel = (typeof CHANNELS)[number];

/** The job that writes to somebody about an order, in a campaign's words or the shop's. */
export function orderTextJob(channel: TextChannel): string {
  return `order-text.${channel}`;
}

/** One message about one order, which is said once. */
export function claimOf(message: "order-buyer" | "order-shop", channel: TextChannel, order: string): string {
  return `${message}:${channel}:${order}`;
}

/** Whoever was erased meanwhile can be reached by neither. */
export function isReached({ email, phone }: Pick<Order, "email" | "phone">, channel: TextChannel): boolean {
  return channel === "mail" ? email !== null && email !== "" : phone !== "";
}
