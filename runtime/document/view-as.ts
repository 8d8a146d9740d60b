import { searchable } from "#app/commerce/kernel/searchable.ts";
import type { CustomerFacts, VisitorFacts } from "./condition-kinds.ts";
import { MOST_COUNTED, type VisitCount } from "./visit-count.ts";

/** A visitor and a moment that a page is looked at as, while it is being made. */
export interface ViewAs extends VisitCount {
  /** Epoch ms; 0: now. */
  now: number;
  /** Nothing can be bought any more. */
  soldOut: boolean;
  city: string;
  /** Their cart: pieces, what they come to in minor units, and ids of the products. */
  cart: VisitorFacts["cart"];
  returning: boolean;
  customer: CustomerFacts | null;
  /** The address they came by: `utm_source=facebook&ref=amina`. */
  query: string;
  /** Host they came from. */
  referrer: string;
}

/** Somebody who comes for the first time and is known by nothing. */
export const NOBODY: ViewAs = {
  ...{ now: 0, soldOut: false, city: "", returning: false, customer: null, query: "", referrer: "" },
  ...{ visits: 1, pages: 1 },
  cart: { count: 0, total: 0, products: [] },
};

export function factsOf(as: ViewAs): VisitorFacts {
  const town = searchable(as.city);
  return {
    now: as.now || Date.now(),
    parameters: readParameters(new URLSearchParams(as.query)),
    referrer: as.referrer,
    cart: as.cart,
    livesIn: (name) => town !== "" && searchable(name) === town,
    returning: as.returning || as.customer !== null,
    visits: as.visits,
    pages: as.pages,
    customer: as.customer,
  };
}

/** For an address: what differs from nobody, as JSON. */
export function writeViewAs(as: ViewAs): string {
  const differs = Object.entries(as).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(NOBODY[name as keyof ViewAs]),
  );
  return differs.length === 0 ? "" : JSON.stringify(Object.fromEntries(differs));
}

const text = (value: unknown, longest: number) => (typeof value === "string" ? value.slice(0, longest) : "");
const whole = (value: unknown) =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0 && value <= 8.64e15 ? value : 0;
/** Whoever looks is on a page, and on a visit. */
const counted = (value: unknown) => Math.min(whole(value), MOST_COUNTED) || 1;
const record = (value: unknown) =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};

/** Whatever an address says, somebody; nobody where it says nothing that can be read. */
export function readViewAs(written: string | null): ViewAs {
  let said: Record<string, unknown>;
  try {
    said = record(JSON.parse((written ?? "").slice(0, 4_000) || "{}"));
  } catch {
    return NOBODY;
  }
  const cart = record(said.cart);
  const products = Array.isArray(cart.products) ? cart.products.slice(0, 50).map((each) => text(each, 64)) : [];
  const customer = record(said.customer);
  const known = whole(customer.orders) > 0;
  return {
    now: whole(said.now),
    soldOut: said.soldOut === true,
    city: text(said.city, 80),
    cart: { count: whole(cart.count), total: whole(cart.total), products },
    returning: said.returning === true,
    visits: counted(said.visits),
    pages: counted(said.pages),
    customer: known
      ? {
          ...{ name: text(customer.name, 120), city: text(customer.city, 80) },
          ...{ orders: whole(customer.orders), delivered: whole(customer.delivered), spent: whole(customer.spent) },
          lastOrder: whole(customer.lastOrder),
        }
      : null,
    query: text(said.query, 500),
    referrer: text(said.referrer, 120),
  };
}

/** Longest value and most parameters that are read of an address. */
const LIMITS = { value: 60, parameters: 20 } as const;
const NAME = /^[a-zA-Z][a-zA-Z0-9_-]{0,39}$/;

/**
 * What an address says, as far as a page may repeat it: short plain words. Whoever writes a link chooses them, so
 * nothing that reads as another address, an account or markup comes through, and no mark that turns text around.
 */
export function readParameters(query: URLSearchParams): Record<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of query) {
    if (found.size >= LIMITS.parameters) break;
    const words = value
      .normalize("NFC")
      .replace(/[\p{Cc}\p{Cf}]/gu, "")
      .replace(/\s+/g, " ")
      .trim();
    const plain = words.length <= LIMITS.value && /^[\p{L}\p{M}\p{N} .,'’&+%_-]+$/u.test(words);
    if (!plain || !NAME.test(name) || found.has(name) || /www\.|\p{L}\.\p{L}{2}/iu.test(words)) continue;
    found.set(name, words);
  }
  return Object.fromEntries(found);
}
