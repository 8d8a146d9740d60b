import type { RunningShop } from "../fixtures/shop.ts";

/** What a buyer's program knows of an order it sent: `unknown` where the line broke before an answer. */
export interface Attempt {
  key: string;
  outcome: "acknowledged" | "refused" | "unknown";
  /** Of an acknowledged order. */
  id?: string;
}

interface Buyer {
  token: string;
  sku: string;
}

/** Sends one order for one piece. A broken connection is an outcome, not an error. */
export async function placeOrder(shop: RunningShop, { token, sku }: Buyer, key: string): Promise<Attempt> {
  const body = JSON.stringify({
    lines: [{ sku, quantity: 1 }],
    customer: { name: "Amina Benali", phone: phoneOf(key) },
    address: { line1: "12 rue des Orangers", city: "Casablanca", country: "MA" },
    payment_method: "cod",
  });
  try {
    const answer = await fetch(`${shop.origin}/api/v1/orders`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json", "idempotency-key": key },
      body,
    });
    const text = await answer.text();
    if (answer.ok) return { key, outcome: "acknowledged", id: (JSON.parse(text) as { id: string }).id };
    if (answer.status === 422) return { key, outcome: "refused" };
    // 409: the first try with this key is still under way. 5xx: the server cannot tell.
    if (answer.status === 409 || answer.status >= 500) return { key, outcome: "unknown" };
    throw new Error(`orders answered ${answer.status}: ${text}`);
  } catch (error) {
    if (error instanceof TypeError) return { key, outcome: "unknown" };
    throw error;
  }
}

/** The same key sends the same body: a retry with another one is refused. */
function phoneOf(key: string): string {
  const digits = Number.parseInt(key.replaceAll("-", "").slice(0, 8), 16) % 100_000_000;
  return `+2126${String(digits).padStart(8, "0")}`;
}
