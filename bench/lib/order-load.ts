import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { quantile } from "./statistics.ts";

export interface OrderLoad {
  /** Orders acknowledged a second. */
  orders: number;
  p50: number;
  p99: number;
  /** How long each took, ms. */
  times: number[];
}

/** One order as a buyer sends it. */
export interface OrderRequest {
  path: string;
  headers: Record<string, string>;
  body: string;
}

/**
 * Places orders for a while, so many at once, each when the one before is answered.
 * @param next makes the next order; called once for each
 * @param perSecond no more than so many a second, evenly; as many as are answered where absent
 * @throws at the first answer that is not 2xx or 303, with its body: a refused order is not a quick one
 */
export async function placeOrders(
  origin: string,
  {
    seconds,
    connections,
    next,
    perSecond = Number.POSITIVE_INFINITY,
  }: { seconds: number; connections: number; next: () => OrderRequest; perSecond?: number },
): Promise<OrderLoad> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  const started = performance.now();
  const until = started + seconds * 1000;
  const buyer = async () => {
    while (performance.now() < until) {
      const asked = performance.now();
      await send(origin, agent, next());
      times.push(performance.now() - asked);
      const rest = (connections / perSecond) * 1000 - (performance.now() - asked);
      if (rest > 0) await sleep(rest);
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, buyer));
  } finally {
    agent.destroy();
  }
  const elapsed = (performance.now() - started) / 1000;
  return { orders: times.length / elapsed, p50: quantile(times, 0.5), p99: quantile(times, 0.99), times };
}

function send(origin: string, agent: Agent, { path, headers, body }: OrderRequest): Promise<void> {
  return new Promise((resolve, reject) => {
    const call = request(`${origin}${path}`, { method: "POST", agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.once("end", () => {
        const status = response.statusCode ?? 0;
        if ((status >= 200 && status < 300) || status === 303) resolve();
        else reject(new Error(`${path} answered ${status}: ${Buffer.concat(chunks).toString("utf8").slice(0, 500)}`));
      });
      response.once("error", reject);
    });
    call.once("error", reject);
    call.end(body);
  });
}
