import { Agent, request } from "node:http";
import { ulids } from "../../app/commerce/kernel/ids.ts";

const AGENT =
  "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36";
const IN_A_BATCH = 4;
const TICK_MS = 20;

/** Visitors who send events at a steady pace, whether they are answered or not, as many as asked for a second. */
export class EventLoad {
  /** Ids of events that the shop answered for. */
  readonly acknowledged = new Set<string>();
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 64 });

  readonly #origin: string;
  readonly #perSecond: number;

  constructor(origin: string, perSecond: number) {
    this.#origin = origin;
    this.#perSecond = perSecond;
  }

  /** @returns events acknowledged a second */
  async run(seconds: number): Promise<number> {
    const before = this.acknowledged.size;
    const started = performance.now();
    const sent: Promise<void>[] = [];
    await new Promise<void>((resolve) => {
      const timer = setInterval(() => {
        const elapsed = (performance.now() - started) / 1000;
        if (elapsed >= seconds) {
          clearInterval(timer);
          resolve();
          return;
        }
        while (sent.length * IN_A_BATCH < elapsed * this.#perSecond) sent.push(this.#send());
      }, TICK_MS);
    });
    const elapsed = (performance.now() - started) / 1000;
    await Promise.all(sent);
    return (this.acknowledged.size - before) / elapsed;
  }

  #send(): Promise<void> {
    const at = Date.now();
    const events = Array.from({ length: IN_A_BATCH }, () => ({ id: ulids.next(), type: "page_view", at }));
    const batch = { v: 1, sent: at, view: ulids.next(), page: null, revision: null, campaigns: [], events };
    const body = JSON.stringify(batch);
    const headers = {
      ...{ "content-type": "application/json", "user-agent": AGENT },
      "content-length": String(Buffer.byteLength(body)),
    };
    return new Promise((resolve, reject) => {
      const call = request(`${this.#origin}/e`, { method: "POST", agent: this.#agent, headers }, (response) => {
        response.resume();
        response.once("end", () => {
          if (response.statusCode === 204) for (const { id } of events) this.acknowledged.add(id);
          resolve();
        });
      });
      call.once("error", reject);
      call.end(body);
    });
  }
}
