import { connect, type Socket } from "node:net";
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

/**
 * A visitor's connection: sends a batch, waits for its answer, and is there for the next. Node's own client would take as much
 * of the cores that are measured as the shop does.
 */
class Line {
  readonly #socket: Socket;
  #heard = "";
  #waiting: { answered(kept: boolean): void; failed(error: Error): void } | undefined;

  constructor({ hostname, port }: URL) {
    this.#socket = connect({ host: hostname, port: Number(port), noDelay: true }).setEncoding("latin1");
    this.#socket.on("data", (text) => this.#hear(String(text)));
    this.#socket.once("error", (error) => this.#waiting?.failed(error));
    this.#socket.once("end", () => this.#waiting?.failed(new Error("The shop closed a connection without an answer")));
  }

  /** @returns was it kept? */
  send(request: string): Promise<boolean> {
    return new Promise((answered, failed) => {
      this.#waiting = { answered, failed };
      this.#socket.write(request, "latin1");
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  /** An answer of 204 ends with its headers; after any other, nothing was kept, the line is not used again. */
  #hear(text: string): void {
    this.#heard += text;
    if (!this.#heard.endsWith("\r\n\r\n")) return;
    this.#waiting?.answered(this.#heard.startsWith("HTTP/1.1 204 "));
    this.#heard = "";
  }
}

async function visit({ origin, perSecond }: Asked, seconds: number): Promise<{ ids: string[]; elapsed: number }> {
  const url = new URL(origin);
  const lines = new Set<Line>();
  const idle: Line[] = [];
  const acknowledged: string[] = [];
  const send = async () => {
    const line = idle.pop() ?? new Line(url);
    lines.add(line);
    const { ids, request } = batchFor(url);
    if (!(await line.send(request))) return;
    acknowledged.push(...ids);
    idle.push(line);
  };
  const started = performance.now();
  const elapsed = () => (performance.now() - started) / 1000;
  const sent: Promise<void>[] = [];
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      if (elapsed() >= seconds) {
        clearInterval(timer);
        resolve();
        return;
      }
      while (sent.length * IN_A_BATCH < elapsed() * perSecond) sent.push(send());
    }, TICK_MS);
  });
  const asked = elapsed();
  await Promise.all(sent);
  for (const line of lines) line.close();
  return { ids: acknowledged, elapsed: asked };
}

function batchFor({ host }: URL): { ids: string[]; request: string } {
  const at = Date.now();
  const ids = Array.from({ length: IN_A_BATCH }, () => ulids.next());
  const events = ids.map((id) => `{"id":"${id}","type":"page_view","at":${at}}`).join(",");
  const body = `{"v":1,"sent":${at},"view":"${ulids.next()}","page":null,"revision":null,"campaigns":[],"events":[${events}]}`;
  const head = [
    "POST /e HTTP/1.1",
    `host: ${host}`,
    "connection: keep-alive",
    "content-type: application/json",
    `user-agent: ${AGENT}`,
    `content-length: ${body.length}`,
  ];
  return { ids, request: `${head.join("\r\n")}\r\n\r\n${body}` };
}

parentPort?.on("message", async (seconds: number) => {
  parentPort?.postMessage(await visit(workerData as Asked, seconds));
});
