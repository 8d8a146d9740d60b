import { startShop } from "../e2e/fixtures/shop.ts";
import { requestsPerSecond } from "./lib/http-load.ts";
import { pageWeight } from "./lib/page-weight.ts";
import { record } from "./lib/record.ts";

const rounds = 5;
const seconds = 5;

/** The demo's promo page, or the address given: requests a second, and the bytes that a phone loads. */
await record("page", async () => {
  const shop = await startShop();
  try {
    const path = process.argv[2] ?? (await promoPath(shop.origin));
    const loads = [];
    for (let count = 0; count < rounds; count++) {
      loads.push(await requestsPerSecond(`${shop.origin}${path}`, { seconds, headers: { "accept-encoding": "br" } }));
    }
    const failed = loads.reduce((sum, load) => sum + load.failed, 0);
    if (failed > 0) throw new Error(`${path}: ${failed} requests were not answered well`);
    const weight = await pageWeight(`${shop.origin}${path}`);
    return {
      figures: [
        { name: "requests", unit: "/s", rounds: loads.map((load) => load.requests) },
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
