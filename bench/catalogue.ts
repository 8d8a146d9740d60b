import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { tokenFor } from "../e2e/fixtures/api.ts";
import { createDatabase, dropDatabase, startMariaDb } from "../e2e/fixtures/mariadb.ts";
import { projectRoot, type RunningShop, startShop } from "../e2e/fixtures/shop.ts";
import { sessionOf } from "./lib/admin-session.ts";
import { type Figure, record } from "./lib/record.ts";

/** Another number as argument. */
const products = Number(process.argv[2] ?? 10_000);
const variants = 5;
const rounds = 7;

/** What staff ask of the list of products. */
const questions: Record<string, string> = {
  "first page": "",
  "by price": "sort=price-asc",
  "a name": "q=vase%2077",
  "a name nobody has": "q=zzyzx",
  "four terms": `filter=${encodeURIComponent("tag:promo price:100..200 stock:1.. -vendor:x")}`,
};

/** A catalogue of 50,000 rows brought in, taken back and written out beside the running shop on MariaDB; its lists. */
await record("catalogue", async () => {
  const mariaDb = await startMariaDb();
  const databaseUrl = await createDatabase(mariaDb.url);
  const shop = await startShop({
    databaseUrl,
    demo: false,
    env: { VITRINE_LOG: "warn", VITRINE_API_PER_TOKEN: "1000000" },
  });
  try {
    const file = join(shop.dataDir, "catalogue.csv");
    await pipeline(rows(), createWriteStream(file));
    const out = join(shop.dataDir, "out.csv");
    const figures = [
      ...(await timed(shop, "import of new products", ["import", "products", file])),
      ...(await timed(shop, "the same file again", ["import", "products", file])),
      ...(await timed(shop, "export as CSV", ["export", "products", "--format", "csv", "--out", out])),
      ...(await timed(shop, "the export taken back", ["import", "products", out])),
      ...(await lists(shop)),
      ...(await shelf(shop)),
    ];
    const size = Math.round(statSync(file).size / 1e6);
    return {
      figures,
      notes: [
        `${products} products of ${variants} variants, ${products * variants} rows, ${size} MB; every 100 rows are one transaction`,
        "memory: the highest resident size of the command; lists: one request at a time, pages of 50",
      ],
    };
  } finally {
    await shop.dispose();
    await dropDatabase(databaseUrl);
    await mariaDb.stop();
  }
});

function* rows(): Generator<string> {
  yield "Handle,Title,Body (HTML),Vendor,Type,Tags,Option1 Name,Option1 Value,Variant SKU,Variant Price,Variant Inventory Qty,Variant Grams\n";
  for (let product = 1; product <= products; product++) {
    for (let variant = 1; variant <= variants; variant++) {
      const head = variant === 1;
      yield [
        `vase-${product}`,
        head ? `Vase ${product}` : "",
        head ? `<p>Tourné à la main dans la vallée du Draâ et émaillé vert. Pièce ${product}.</p>` : "",
        head ? `Atelier ${product % 40}` : "",
        head ? "Vases" : "",
        head && product % 3 === 0 ? '"promo, été"' : "",
        head ? "Taille" : "",
        `T${variant}`,
        `V-${product}-${variant}`,
        `${50 + ((product * 7 + variant) % 400)}.00`,
        `${(product + variant) % 9}`,
        "450",
      ]
        .join(",")
        .concat("\n");
    }
  }
}

/** Seconds, rows a second and megabytes of one command. */
async function timed(shop: RunningShop, name: string, args: readonly string[]): Promise<Figure[]> {
  const started = performance.now();
  const child = spawn(process.execPath, [join(projectRoot, "build", "server", "main.js"), ...args], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      DATABASE_URL: shop.databaseUrl,
      VITRINE_DATA: shop.dataDir,
      VITRINE_ORIGIN: shop.origin,
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  let highest = 0;
  const watch = setInterval(() => {
    highest = Math.max(highest, residentKb(child.pid ?? 0));
  }, 200);
  const [code] = await once(child, "exit");
  clearInterval(watch);
  if (code !== 0) throw new Error(`vitrine ${args.join(" ")} ended with ${code}`);
  const seconds = (performance.now() - started) / 1_000;
  return [
    { name, unit: "s", rounds: [seconds] },
    { name: `${name}: rows a second`, unit: "rows/s", rounds: [(products * variants) / seconds] },
    { name: `${name}: memory`, unit: "MB", rounds: [highest / 1_000] },
  ];
}

/** The highest so far, as the kernel keeps it; 0 once the process is gone. */
function residentKb(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

async function lists(shop: RunningShop): Promise<Figure[]> {
  const token = await tokenFor(shop, "read");
  const cookie = await sessionOf(shop, "owner");
  const route = `_data=${encodeURIComponent("routes/_admin.admin.products._index")}`;
  const figures: Figure[] = [];
  for (const [question, query] of Object.entries(questions)) {
    const api = await time(shop, () => `/api/v1/products?limit=50&${query}`, { authorization: `Bearer ${token}` });
    const screen = await time(shop, () => `/admin/products?${query}&${route}`, { cookie });
    figures.push({ name: `list, API: ${question}`, unit: "ms", rounds: api });
    figures.push({ name: `list, screen: ${question}`, unit: "ms", rounds: screen });
  }
  return figures;
}

/** The page of a collection of all products: as it is kept, and narrowed down by what is made anew each time. */
async function shelf(shop: RunningShop): Promise<Figure[]> {
  const token = await tokenFor(shop, "write");
  const rule = { match: "all", of: [{ field: "status", op: "is", value: "active" }] };
  const made = await fetch(`${shop.origin}/api/v1/collections`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ handle: "tout", title: { fr: "Tout" }, rule }),
  });
  if (!made.ok) throw new Error(await made.text());
  let price = 50;
  return [
    { name: "collection of all, kept", unit: "ms", rounds: await time(shop, () => "/c/tout", {}) },
    {
      name: "collection of all, from a typed price on",
      unit: "ms",
      rounds: await time(shop, () => `/c/tout?price.min=${++price}`, {}),
    },
  ];
}

/** The first one warms the statement up and is not counted. */
async function time({ origin }: RunningShop, pathOf: () => string, headers: Record<string, string>): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const path = pathOf();
    const started = performance.now();
    const answer = await fetch(`${origin}${path}`, { headers });
    const text = await answer.text();
    times.push(performance.now() - started);
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${text.slice(0, 300)}`);
  }
  return times.slice(1);
}
