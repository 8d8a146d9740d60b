import { startShop } from "../e2e/fixtures/shop.ts";
import { type Load, requestsPerSecond } from "./lib/http-load.ts";
import { openBareServer } from "./lib/machine.ts";
import { pageWeight } from "./lib/page-weight.ts";
import { processorMs } from "./lib/processor-time.ts";
import { record } from "./lib/record.ts";

const rounds = 5;
const seconds = 5;

/** The demo's promo page, or the address given: requests a second, and the bytes that a phone loads. */
await record("page", async () => {
  const shop = await startShop();
  try {
    const path = process.argv[2] ?? (await promoPath(shop.origin));
    const headers = { "accept-encoding": "br" };
    const loads: (Load & { processorUs: number })[] = [];
    const bare: { requests: number; processorUs: number }[] = [];
    // In turns: what else runs on the machine meets both alike.
    for (let count = 0; count < rounds; count++) {
      const before = processorMs(shop.pid);
      const load = await requestsPerSecond(`${shop.origin}${path}`, { seconds, headers });
      const used = processorMs(shop.pid) - before;
      loads.push({ ...load, processorUs: (used * 1000) / (load.requests * seconds) });
      bare.push(await bareRequests(headers));
    }
    const failed = loads.reduce((sum, load) => sum + load.failed, 0);
    if (failed > 0) throw new Error(`${path}: ${failed} requests were not answered well`);
    const weight = await pageWeight(`${shop.origin}${path}`);
    return {
      figures: [
        { name: "requests", unit: "/s", rounds: loads.map((load) => load.requests) },
        {
          name: "requests of bare node:http, in turns with it",
          unit: "/s",
          rounds: bare.map(({ requests }) => requests),
        },
        {
          name: "share of bare node:http",
          unit: "",
          rounds: loads.map(({ requests }, round) => requests / (bare[round]?.requests ?? Number.NaN)),
        },
        {
          name: "processor time of the server a request",
          unit: "µs",
          rounds: loads.map(({ processorUs }) => processorUs),
        },
        {
          name: "processor time of bare node:http a request",
          unit: "µs",
          rounds: bare.map(({ processorUs }) => processorUs),
        },
        { name: "latency p50", unit: "ms", rounds: loads.map((load) => load.p50) },
        { name: "latency p99", unit: "ms", rounds: loads.map((load) => load.p99) },
        ...Object.entries(weight).map(([kind, bytes]) => ({ name: `${kind} sent`, unit: "bytes", rounds: [bytes] })),
      ],
      notes: [`${path}, 16 connections, ${seconds} s a round, load from a second process on the same machine`],
    };
  } finally {
    await shop.dispose();
  }
});

async function bareRequests(headers: Record<string, string>): Promise<{ requests: number; processorUs: number }> {
  const bare = await openBareServer();
  const before = process.cpuUsage();
  const { requests } = await requestsPerSecond(bare.url, { seconds, headers });
  const { user, system } = process.cpuUsage(before);
  bare.close();
  return { requests, processorUs: (user + system) / (requests * seconds) };
}

/** The demo's home page links its promotion: the first page of its own that sells at once. */
async function promoPath(origin: string): Promise<string> {
  const home = await (await fetch(origin)).text();
  const paths = [...home.matchAll(/href="(\/p\/[^"#?]+)"/g)].flatMap(([, path]) => path ?? []);
  for (const path of new Set(paths)) {
    const page = await (await fetch(`${origin}${path}`)).text();
    if (page.includes('action="/checkout"')) return path;
  }
  throw new Error("The home page links no page that sells: give its path as argument");
}
