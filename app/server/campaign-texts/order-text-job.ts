/** How the shop can write to somebody; each is an integration, and a lane of its own. */
export const CHANNELS = ["mail", "whatsapp"] as const;

/** The job that sends a campaign's text about an order. */
export function orderTextJob(channel: (typeof CHANNELS)[number]): string {
  return `order-text.${channel}`;
}
