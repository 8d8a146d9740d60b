import type { PlaceOrderInput } from "#app/commerce/checkout/index.server.ts";
import type { Actor } from "#app/commerce/context.ts";
import { type Env, parseEnv } from "#app/platform/env.server.ts";

export const staff: { actor: Actor } = { actor: { kind: "staff", name: "Test" } };
export const shopper: { actor: Actor } = { actor: { kind: "shopper" } };

/** An environment that keeps nothing and limits nothing. */
export function testEnv(databaseUrl: string, extra: Record<string, string> = {}): Env {
  return parseEnv({ NODE_ENV: "test", DATABASE_URL: databaseUrl, VITRINE_SECRET: "x".repeat(40), ...extra });
}

/** An order of one article, that could stand. */
export function orderFor(sku: string, quantity = 1, change: Partial<PlaceOrderInput> = {}): PlaceOrderInput {
  return {
    lines: [{ sku, quantity }],
    customer: { name: "Amina Belkacem", phone: "0612345678" },
    address: { line1: "12 rue des Orangers", city: "Casablanca", country: "MA" },
    paymentMethod: "cod",
    source: "api",
    ...change,
  };
}
