import { tokenFor } from "../e2e/fixtures/api.ts";
import { startMariaDb } from "../e2e/fixtures/mariadb.ts";
import { startShop } from "../e2e/fixtures/shop.ts";
import { sessionOf } from "./lib/admin-session.ts";
import { bulkProducts } from "./lib/bulk-products.ts";
import { type Figure, record } from "./lib/record.ts";
import { dataOf, timeAnswers } from "./lib/time-answers.ts";

const products = 10_000;
const rounds = 9;

const PRODUCTS = "_admin.admin.products._index";
const STOCK = "_admin.admin.stock._index";

/** What staff ask of the lists; what finds nothing reads everything once. */
const screens: Record<string, string> = {
  "products: first page": dataOf(PRODUCTS),
  "products: active": dataOf(PRODUCTS, "status=active"),
  "products: by stock": dataOf(PRODUCTS, "sort=stock-asc"),
  "products: a name": dataOf(PRODUCTS, "q=tamegroute"),
  "products: a SKU": dataOf(PRODUCTS, "q=b7777"),
  "products: a word nobody wrote": dataOf(PRODUCTS, "q=zzyzx"),
  "stock: first page": dataOf(STOCK),
  "stock: low": dataOf(STOCK, "view=low"),
  "stock: a SKU": dataOf(STOCK, "q=bulk-7777-p"),
  "stock: a word nobody wrote": dataOf(STOCK, "q=zzyzx"),
};

/** The lists of products and of stock on 10,000 products of a variant each, at the server, on both databases. */
await record("catalogue-lists", async () => {
  const mariaDb = await startMariaDb();
  try {
    return {
      figures: [...(await measure("SQLite")), ...(await measure("MariaDB", await mariaDb.createDatabase()))],
      notes: [
        `${products} products of a variant each, besides the demo shop's; one request at a time over loopback`,
        "each answer is what the screen asks for: a page of 50 with pictures, stock and the counts of its views",
        "goal: under 150 ms",
      ],
    };
  } finally {
    await mariaDb.stop();
  }
});

async function measure(name: string, databaseUrl?: string): Promise<Figure[]> {
  const env = { VITRINE_API_PER_TOKEN: "1000000", VITRINE_LOG: "warn" };
  const shop = await startShop({ ...(databaseUrl && { databaseUrl }), env });
  try {
    await bulkProducts(shop.databaseUrl, products);
    const cookie = await sessionOf(shop, "owner");
    const token = await tokenFor(shop, "read");
    const figures: Figure[] = [];
    for (const [question, path] of Object.entries(screens)) {
      const times = await timeAnswers(shop, path, { cookie }, rounds);
      figures.push({ name: `${name}, ${question}`, unit: "ms", rounds: times });
    }
    const api = await timeAnswers(shop, "/api/v1/products?limit=50", { authorization: `Bearer ${token}` }, rounds);
    return [...figures, { name: `${name}, API: first page of products`, unit: "ms", rounds: api }];
  } finally {
    await shop.dispose();
  }
}
