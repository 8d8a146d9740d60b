import { saveCollection } from "#app/commerce/catalog/index.server.ts";
import { systemClock } from "#app/commerce/kernel/clock.ts";
import { createLogger } from "#app/platform/log.server.ts";
import { createStorefront } from "#app/server/storefront.ts";
import { must, sell, staff, type TestShop, testEnv } from "#app/testing/shop.ts";
import { PageCache } from "../page-cache/index.server.ts";
import type { Storefront } from "../storefront.server.ts";

export const visit = { log: createLogger("silent"), address: "41.250.0.1" };
const BUYER = { name: "Salma Bennani", phone: "06 12 34 56 78", address: "12, rue des Orangers", city: "Fès" };

/** A shop that sells a vase whose name would end a script, in a collection, as requests meet it. */
export interface VaseShop {
  front: Storefront;
  pages: PageCache;
  /** Ids of what is for sale. */
  variant: string;
  product: string;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** Sends a form, to the checkout where nothing else is said. */
  post(fields: Record<string, string>, accept?: string, path?: string): Promise<Response>;
  /** The fields of an order of one vase. */
  order(more?: Record<string, string>): Record<string, string>;
}

export async function openVaseShop({ engine, url }: TestShop): Promise<VaseShop> {
  const pages = new PageCache({ bytes: 10_000_000, clock: systemClock });
  const front = createStorefront(testEnv(url, { VITRINE_CHECKOUT_PER_PHONE: "1000" }), engine, pages);
  const { id: product, variants } = await sell(engine, {
    ...{ sku: "VASE", handle: "vase", price: 24_900, onHand: 1_000 },
    title: { fr: "Vase </script>", ar: "مزهرية" },
  });
  const variant = variants[0]?.id ?? "";
  const collection = { handle: "table", title: { fr: "La table" }, productIds: [product] };
  must(await engine.command(staff, (ctx) => saveCollection(ctx, collection)));
  return {
    ...{ front, pages, variant, product },
    get: (path, headers = {}) => front.page(new Request(`http://localhost:3000${path}`, { headers }), visit),
    post: (fields, accept = "text/html", path = "/checkout") =>
      front.order(
        new Request(`http://localhost:3000${path}`, {
          method: "POST",
          headers: { accept, "content-type": "application/x-www-form-urlencoded" },
          body: new URLSearchParams(fields),
        }),
        visit,
      ),
    order: (more = {}) => ({ ...BUYER, variant, quantity: "1", ...more }),
  };
}
