import { ulid } from "ulid";
import { seededRandom } from "#app/commerce/kernel/seeded-random.ts";

import { searchable } from "../../app/commerce/kernel/searchable.ts";
import { cities, firstNames, lastNames } from "../../templates/demo/people.ts";
import { type Values, writeInSlices } from "./bulk-writer.ts";

const DAY = 86_400_000;
const DAYS = 500;
const HASH = "0".repeat(44);

/** What an order has come to, and how often: most of a shop's orders are over. */
const FATES = [
  { weight: 62, state: "completed", payment_state: "remitted", delivery_state: "delivered" },
  { weight: 14, state: "cancelled", payment_state: "unpaid", delivery_state: "pending" },
  { weight: 12, state: "confirmed", payment_state: "unpaid", delivery_state: "returned" },
  { weight: 6, state: "confirmed", payment_state: "unpaid", delivery_state: "shipped" },
  { weight: 3, state: "confirmed", payment_state: "unpaid", delivery_state: "pending" },
  { weight: 2, state: "placed", payment_state: "unpaid", delivery_state: "pending" },
  { weight: 0.05, state: "confirmed", payment_state: "paid", delivery_state: "refused" },
] as const;

/**
 * Writes orders with one line each straight into a shop's tables.
 * @param there how many it has written before
 */
export async function bulkOrders(databaseUrl: string, count: number, there = 0): Promise<void> {
  const chance = seededRandom(1);
  const start = Date.UTC(2025, 0, 1);
  await writeInSlices(databaseUrl, count, (indexes) => {
    const rows = indexes.map((index) => orderRow(there + index, start + (index / count) * DAYS * DAY, chance));
    const tagged = rows.filter((_, index) => index % 9 === 0);
    const tags = tagged.map(({ id }, index) => tagRow(String(id), index % 40 === 0 ? "vip" : "rappel"));
    return { orders: rows, order_lines: rows.map(lineRow), order_tags: tags };
  });
}

function orderRow(index: number, at: number, chance: Chance): Values {
  const city = weighted(cities, chance);
  const name = `${pick(firstNames, chance)[0]} ${pick(lastNames, chance)[0]}`;
  const { weight: _, ...fate } = weighted(FATES, chance);
  const id = ulid(at);
  const total = 5_000 + Math.round(chance() * 85_000);
  return {
    ...{ id, number: `MZ-${10_001 + index}`, token_hash: `${HASH}${String(index).padStart(20, "0")}`, ...fate },
    ...{ payment_method: "cod", currency: "MAD", subtotal: total, discount: 0, shipping: 0, total },
    ...{ customer_id: id, name, phone: `+2126${String(10_000_000 + ((index * 7919) % 89_999_999)).padStart(8, "0")}` },
    ...{ email: null, line1: `${index % 140}, rue des Orangers`, city: city.name, country: city.country },
    ...{ locale: "fr", source: index % 5 === 0 ? "phone" : "storefront", origin: '{"utm":{"utm_source":"facebook"}}' },
    ...{ note: null, search: searchable(`${name} ${city.name}`), city_key: searchable(city.name) },
    ...{ placed_at: Math.round(at), placed_date: new Date(at).toISOString().slice(0, 10), updated_at: Math.round(at) },
    desk_due_at: fate.state === "placed" ? Math.round(at) : null,
  };
}

function lineRow({ id, total }: Values): Values {
  const product = "0000000000000000000000000P";
  return {
    ...{ id: ulid(), order_id: id ?? "", position: 0, product_id: product, variant_id: product, sku: "VASE" },
    ...{ title: "Vase bleu", variant_title: "Grand", image: null, quantity: 1, unit_price: total ?? 0, discount: 0 },
    total: total ?? 0,
  };
}

function tagRow(orderId: string, tag: string): Values {
  return { order_id: orderId, tag, label: tag, created_at: 0 };
}

type Chance = () => number;

function pick<T>(items: readonly T[], chance: Chance): T {
  return items[Math.floor(chance() * items.length)] as T;
}

function weighted<T extends { weight: number }>(items: readonly T[], chance: Chance): T {
  let left = chance() * items.reduce((sum, item) => sum + item.weight, 0);
  for (const item of items) {
    left -= item.weight;
    if (left < 0) return item;
  }
  return pick(items, chance);
}
