import { setTimeout } from "node:timers/promises";
import { createConnection } from "mysql2/promise";
import { tokenFor } from "../e2e/fixtures/api.ts";
import { startMariaDb } from "../e2e/fixtures/mariadb.ts";
import { type RunningShop, startShop } from "../e2e/fixtures/shop.ts";
import { threadsMs } from "./lib/processor-time.ts";
import { type Figure, record } from "./lib/record.ts";

const rounds = 25;
const quietMs = 400;

const note = `demo shop on MariaDB; ${rounds} times: one unit more of an article that the page shows, then the page, made anew`;

interface Article {
  sku: string;
  handle: string;
}

/** What making a shop page anew costs, when something it shows has changed: processor time, statements, waiting. */
await record("page-build", async () => {
  const mariaDb = await startMariaDb();
  try {
    const databaseUrl = await mariaDb.createDatabase();
    const env = { VITRINE_LOG: "warn", VITRINE_API_PER_TOKEN: "1000000" };
    const shop = await startShop({ databaseUrl, env });
    try {
      return { figures: await measure(shop, databaseUrl), notes: [note] };
    } finally {
      await shop.dispose();
    }
  } finally {
    await mariaDb.stop();
  }
});

async function measure(shop: RunningShop, databaseUrl: string): Promise<Figure[]> {
  const token = await tokenFor(shop, "write");
  const article = await firstArticle(shop, token);
  const database = await createConnection(databaseUrl);
  const statements = async () => {
    const [rows] = await database.query("SHOW GLOBAL STATUS LIKE 'Com_stmt_execute'");
    return Number((rows as { Value: string }[])[0]?.Value);
  };
  const figures: Figure[] = [];
  for (const [name, path] of Object.entries(await pagesWith(shop, article))) {
    const made = { processor: [] as number[], statements: [] as number[], times: [] as number[] };
    for (let round = 0; round < rounds; round++) {
      await oneMore(shop, token, article, round);
      // Its events are delivered, and nothing else is under way.
      await setTimeout(quietMs);
      const [asked, processor, sent] = [performance.now(), threadsMs(shop.pid), await statements()];
      const answer = await fetch(`${shop.origin}${path}`);
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
      made.times.push(performance.now() - asked);
      made.processor.push(threadsMs(shop.pid) - processor);
      made.statements.push((await statements()) - sent);
    }
    figures.push(
      { name: `${name}: processor time`, unit: "ms", rounds: made.processor },
      { name: `${name}: statements`, unit: "", rounds: made.statements },
      { name: `${name}: until it was there`, unit: "ms", rounds: made.times },
    );
  }
  await database.end();
  return figures;
}

/** The article whose product the home page shows first: the other pages show it too. */
async function firstArticle({ origin }: RunningShop, token: string): Promise<Article> {
  const home = await (await fetch(origin)).text();
  const handle = /href="\/products\/([^"#?]+)"/.exec(home)?.[1];
  const answer = await fetch(`${origin}/api/v1/products?limit=100`, { headers: { authorization: `Bearer ${token}` } });
  const { data } = (await answer.json()) as { data: { handle: string; variants: { sku: string | null }[] }[] };
  const sku = data.find((product) => product.handle === handle)?.variants.find((variant) => variant.sku)?.sku;
  if (!handle || !sku) throw new Error("The home page shows no article that can be counted");
  return { handle, sku };
}

/** Paths by the kind of page; each shows the article. */
async function pagesWith({ origin }: RunningShop, { handle }: Article): Promise<Record<string, string>> {
  const home = await (await fetch(origin)).text();
  const linked = [...new Set([...home.matchAll(/href="(\/(?:c|p)\/[^"#?]+)"/g)].flatMap(([, path]) => path ?? []))];
  const showing: Record<string, string> = {};
  for (const path of linked) {
    const page = await (await fetch(`${origin}${path}`)).text();
    const kind = path.startsWith("/c/") ? "a collection" : "a promo page";
    if (page.includes(handle)) showing[kind] ??= path;
  }
  return { "the home page": "/", ...showing, "a product": `/products/${handle}` };
}

async function oneMore({ origin }: RunningShop, token: string, { sku }: Article, round: number): Promise<void> {
  const answer = await fetch(`${origin}/api/v1/stock-adjustments`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ sku, set: 500 + round, reason: "benchmark" }),
  });
  if (!answer.ok) throw new Error(`stock-adjustments answered ${answer.status}: ${await answer.text()}`);
}
