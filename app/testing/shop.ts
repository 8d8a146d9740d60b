import { afterAll, beforeAll } from "vitest";
import type { Product, ProductInput } from "#app/commerce/catalog/index.server.ts";
import type { Result } from "#app/commerce/kernel/result.ts";
import { saveStockedProduct } from "#app/commerce/stock/index.server.ts";
import { openDatabase } from "#app/platform/db/index.server.ts";
import { createLogger } from "#app/platform/log.server.ts";
import { createEngine, type Engine } from "#app/server/engine.ts";
import { verify } from "#app/server/verify.ts";
import { describeEachDatabase } from "./database.ts";
import { staff, testEnv } from "./shop-fixtures.ts";

export * from "./shop-fixtures.ts";

export interface TestShop {
  engine: Engine;
  url: string;
  /** A second process over the same database. */
  another(): Engine;
}

/** Runs a suite on SQLite and on MariaDB with the engine wired over a shop that is empty. */
export function describeShop(name: string, suite: (open: () => TestShop) => void): void {
  describeEachDatabase(name, (open) => {
    const log = createLogger("silent");
    const others: Engine[] = [];
    let shop: TestShop | undefined;
    beforeAll(() => {
      const { url } = open();
      const make = () => createEngine(testEnv(url), log, openDatabase(url));
      const another = () => {
        const engine = make();
        others.push(engine);
        return engine;
      };
      shop = { engine: make(), url, another };
    });
    afterAll(async () => {
      for (const engine of others) await engine.close();
      await shop?.engine.close();
    });
    suite(() => {
      if (!shop) throw new Error("The shop is open only inside tests and hooks");
      return shop;
    });
  });
}

/** The value of a result that must not be a refusal. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** The code and pointer of a result that must be a refusal. */
export function refusalOf(result: Result<unknown>): string {
  if (result.ok) throw new Error(`Not refused: ${JSON.stringify(result.value)}`);
  return [result.refusal.code, result.refusal.pointer].filter((part) => part !== undefined).join(" ");
}

/** Every row that breaks an invariant, under the check that found it; none in a shop that is well. */
export async function brokenRows({ db }: Engine): Promise<Record<string, unknown[]>> {
  const broken = (await verify(db.read)).filter((check) => check.broken > 0);
  return Object.fromEntries(broken.map(({ id, rows }) => [id, rows]));
}

let made = 0;

/** A product for sale with one variant. */
export async function sell(
  engine: Engine,
  {
    sku,
    price = 19_900,
    onHand = 100,
    ...input
  }: Partial<ProductInput> & { sku: string; price?: number; onHand?: number },
): Promise<Product> {
  made++;
  const product = { title: { fr: `Article ${made}` }, status: "active" as const, variants: [{ sku, price }], ...input };
  const saved = await engine.command(staff, (ctx) => saveStockedProduct(ctx, product, [{ onHand }]));
  return must(saved).product;
}
