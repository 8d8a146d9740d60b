import { Agent, request } from "node:http";
import type { RunningShop } from "../fixtures/shop.ts";

export interface Rush {
  /** Ids or thank-you pages of the orders, each once for each answer that named it. */
  sold: string[];
  /** Buyers who were told plainly that it is sold out. */
  soldOut: number;
  /** Any other answer, by its status; 0 for a line that broke. */
  others: Record<number, number>;
  seconds: number;
  /** Milliseconds until each answer. */
  times: number[];
}

export interface Buyer {
  path: string;
  headers: Record<string, string>;
  body: string;
}

/**
 * Many buyers at once, each on a line of its own, none waiting for another.
 * @param shops servers of one shop; buyers are dealt out to them in turn
 */
export async function rush(shops: readonly RunningShop[], buyers: readonly Buyer[]): Promise<Rush> {
  const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY });
  const result: Rush = { sold: [], soldOut: 0, others: {}, seconds: 0, times: [] };
  const started = performance.now();
  await Promise.all(
    buyers.map(async (buyer, index) => {
      const answer = await send(agent, shops[index % shops.length]?.origin ?? "", buyer);
      result.times.push(performance.now() - started);
      const order = orderOf(answer);
      if (order) result.sold.push(order);
      else if (answer.status === 422 && SOLD_OUT.test(answer.body)) result.soldOut++;
      else result.others[answer.status] = (result.others[answer.status] ?? 0) + 1;
    }),
  );
  result.seconds = (performance.now() - started) / 1000;
  agent.destroy();
  return result;
}

/** What the form's page and the API say of it. */
const SOLD_OUT = /épuisé|stock\.(sold_out|insufficient)/;

/** An order over the API. The same key sends the same body. */
export function apiBuyer(token: string, sku: string, key: string, phone: string): Buyer {
  const body = JSON.stringify({
    lines: [{ sku, quantity: 1 }],
    customer: { name: "Amina Benali", phone },
    address: { line1: "12 rue des Orangers", city: "Casablanca", country: "MA" },
    payment_method: "cod",
  });
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json", "idempotency-key": key };
  return { path: "/api/v1/orders", headers: { ...headers, "content-length": String(Buffer.byteLength(body)) }, body };
}

/** What a phone sends from the shop's own page. */
export function formBuyer({ origin }: RunningShop, variant: string, phone: string): Buyer {
  const fields = { key: crypto.randomUUID(), form: "", variant, quantity: "1", country: "MA" };
  const buyer = { name: "Amina Benali", phone, address: "12 rue des Orangers", city: "Casablanca" };
  const body = new URLSearchParams({ ...fields, ...buyer }).toString();
  const headers = {
    ...{ "content-type": "application/x-www-form-urlencoded", "content-length": String(Buffer.byteLength(body)) },
    ...{ origin, "sec-fetch-site": "same-origin" },
  };
  return { path: "/checkout", headers, body };
}

/** Every buyer is somebody else. */
export function phoneOf(index: number): string {
  return `+2126${10_000_000 + index}`;
}

interface Answer {
  status: number;
  location: string;
  body: string;
}

function orderOf({ status, location, body }: Answer): string | undefined {
  if (status === 303) return location;
  return status === 201 ? (JSON.parse(body) as { id: string }).id : undefined;
}

function send(agent: Agent, origin: string, { path, headers, body }: Buyer): Promise<Answer> {
  return new Promise((resolve) => {
    const broken = () => resolve({ status: 0, location: "", body: "" });
    const call = request(`${origin}${path}`, { method: "POST", agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.once("error", broken);
      response.once("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          location: String(response.headers.location ?? ""),
          body: Buffer.concat(chunks).toString("utf8"),
        }),
      );
    });
    call.once("error", broken);
    call.end(body);
  });
}
