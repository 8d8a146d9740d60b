import { Agent, request } from "node:http";
import { parentPort, Worker, workerData } from "node:worker_threads";
import { ulids } from "../../app/commerce/kernel/ids.ts";

const AGENT =
  "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36";
const IN_A_BATCH = 4;
/** Visitors do not come in crowds. */
const TICK_MS = 4;

interface Asked {
  origin: string;
  perSecond: number;
}

/**
 * Visitors who send events at a steady pace, whether they are answered or not, as many as asked for a second. In a thread of
 * its own: what it does would count as the time of the orders that are measured beside it.
 */
export class EventLoad {
  /** Ids of events that the shop answered for. */
  readonly acknowledged = new Set<string>();
  readonly #worker: Worker;

  constructor(asked: Asked) {
    this.#worker = new Worker(new URL(import.meta.url), { workerData: asked });
  }

  /** @returns events acknowledged a second */
  async run(seconds: number): Promise<number> {
    const { ids, elapsed } = await new Promise<{ ids: string[]; elapsed: number }>((resolve, reject) => {
      this.#worker.once("message", resolve).once("error", reject);
      this.#worker.postMessage(seconds);
    });
    this.#worker.removeAllListeners("error");
    for (const id of ids) this.acknowledged.add(id);
    return ids.length / elapsed;
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}

const agent = new Agent({ keepAlive: true, maxSockets: 256 });

async function visit({ origin, perSecond }: Asked, seconds: number): Promise<{ ids: string[]; elapsed: number }> {
  const started = performance.now();
  const elapsed = () => (performance.now() - started) / 1000;
  const sent: Promise<string[]>[] = [];
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      if (elapsed() >= seconds) {
        clearInterval(timer);
        resolve();
        return;
      }
      while (sent.length * IN_A_BATCH < elapsed() * perSecond) sent.push(send(origin));
    }, TICK_MS);
  });
  const asked = elapsed();
  return { ids: (await Promise.all(sent)).flat(), elapsed: asked };
}

/** @returns ids of the events that were answered for */
function send(origin: string): Promise<string[]> {
  const at = Date.now();
  const events = Array.from({ length: IN_A_BATCH }, () => ({ id: ulids.next(), type: "page_view", at }));
  const batch = { v: 1, sent: at, view: ulids.next(), page: null, revision: null, campaigns: [], events };
  const body = JSON.stringify(batch);
  const headers = {
    ...{ "content-type": "application/json", "user-agent": AGENT },
    "content-length": String(Buffer.byteLength(body)),
  };
  return new Promise((resolve, reject) => {
    const call = request(`${origin}/e`, { method: "POST", agent, headers }, (response) => {
      response.resume();
      response.once("end", () => resolve(response.statusCode === 204 ? events.map(({ id }) => id) : []));
    });
    call.once("error", reject);
    call.end(body);
  });
}

parentPort?.on("message", async (seconds: number) => {
  parentPort?.postMessage(await visit(workerData as Asked, seconds));
});
