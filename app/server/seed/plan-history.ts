import type { Locale } from "#app/commerce/kernel/locale.ts";
import { cancelReasons, cities, firstNames, lastNames, mobilePrefixes } from "#templates/demo/people.ts";
import { Random } from "./random.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const DAYS = 60;
/** Four days on which the gift box was on offer: days of the history, first to last. */
const OFFER = { sku: "MZ-CFH-01", from: 38, to: 41, lift: 2.1, share: 0.55 };
/** Cash on delivery as it goes: about 72 in 100 are confirmed on the phone, and 80 in 100 of those are accepted. */
const UNCONFIRMED = 0.28;
const REFUSED = 0.2;

/** What became of an order, and when (epoch ms). Only what has happened by now. */
export type Step =
  | {
      kind: "confirmed" | "shipped" | "delivered" | "refused" | "returned" | "paid" | "remitted" | "completed";
      at: number;
    }
  | { kind: "cancelled"; at: number; reason: string };

export interface PlannedOrder {
  at: number;
  locale: Locale;
  buyer: { name: string; phone: string };
  address: { line1: string; city: string; country: string };
  lines: { sku: string; quantity: number }[];
  steps: Step[];
}

/** An article of the history: the dearer, the rarer. */
export interface PlannedArticle {
  sku: string;
  weight: number;
}

/**
 * Two months of a small shop: more in the evening and at week's end, slowly growing, some buyers coming back; most orders
 * delivered and paid at the door, some refused or cancelled, the latest still on their way.
 */
export function planHistory(articles: readonly PlannedArticle[], now: number): PlannedOrder[] {
  const random = new Random(20_261);
  const people: Pick<PlannedOrder, "buyer" | "address" | "locale">[] = [];
  const orders: PlannedOrder[] = [];
  for (let day = DAYS; day >= 0; day--) {
    const midnight = Math.floor(now / DAY) * DAY - day * DAY;
    for (const at of timesOf(midnight, random, DAYS - day)) {
      if (at > now - 20 * 60_000) continue;
      const person = people.length > 20 && random.next() < 0.17 ? random.pick(people) : newPerson(random);
      people.push(person);
      const lines = basket(articles, onOffer(DAYS - day) ? OFFER.share : 0, random);
      orders.push({ ...person, at, lines, steps: fate(at, now, random) });
    }
  }
  return orders;
}

const onOffer = (age: number): boolean => age >= OFFER.from && age <= OFFER.to;

function timesOf(midnight: number, random: Random, age: number): number[] {
  const weekday = new Date(midnight).getUTCDay();
  const busy = (weekday === 5 || weekday === 6 || weekday === 0 ? 1.35 : 1) * (0.75 + (0.5 * age) / DAYS);
  const count = Math.round(5.6 * busy * (onOffer(age) ? OFFER.lift : 1) * random.between(0.6, 1.4));
  return Array.from({ length: count }, () => {
    const evening = random.next() < 0.55;
    return Math.round(midnight + (evening ? random.between(18, 23.4) : random.between(8, 18)) * HOUR);
  }).sort((a, b) => a - b);
}

function newPerson(random: Random): Pick<PlannedOrder, "buyer" | "address" | "locale"> {
  const city = random.weighted(cities);
  const locale: Locale = city.country === "FR" ? "fr" : random.next() < 0.27 ? "ar" : "fr";
  const script = locale === "ar" ? 1 : 0;
  const name = `${random.pick(firstNames)[script]} ${random.pick(lastNames)[script]}`;
  const digits = String(Math.floor(random.between(1000, 9999)));
  return {
    locale,
    buyer: { name, phone: `${mobilePrefixes[city.country]}${digits}` },
    address: {
      line1: `${Math.ceil(random.between(1, 140))}, ${random.pick(city.streets)}`,
      city: locale === "ar" ? city.arabic : city.name,
      country: city.country,
    },
  };
}

/** `offered` is the chance that the article on offer is among them. */
function basket(articles: readonly PlannedArticle[], offered: number, random: Random): PlannedOrder["lines"] {
  const count = random.next() < 0.68 ? 1 : random.next() < 0.75 ? 2 : 3;
  const skus = new Set(Array.from({ length: count }, () => random.weighted(articles).sku));
  if (random.next() < offered) skus.add(OFFER.sku);
  return [...skus].map((sku) => ({ sku, quantity: random.next() < 0.86 ? 1 : 2 }));
}

function fate(placed: number, now: number, random: Random): Step[] {
  const answered = placed + random.between(0.4, 14) * HOUR;
  const shipped = answered + random.between(8, 30) * HOUR;
  const arrived = shipped + random.between(20, 80) * HOUR;
  const answers = random.next() >= UNCONFIRMED;
  const accepts = random.next() >= REFUSED;
  const { reason } = random.weighted(cancelReasons);
  const remitted = arrived + random.between(5, 9) * DAY;
  const start: Step[] = [
    { kind: "confirmed", at: answered },
    { kind: "shipped", at: shipped },
  ];
  const steps: Step[] = !answers
    ? [{ kind: "cancelled", at: answered + DAY, reason }]
    : !accepts
      ? [...start, { kind: "refused", at: arrived }, { kind: "returned", at: arrived + random.between(2, 5) * DAY }]
      : [
          ...start,
          { kind: "delivered", at: arrived },
          { kind: "paid", at: arrived },
          { kind: "remitted", at: remitted },
          { kind: "completed", at: remitted },
        ];
  return steps.filter((step) => step.at < now).map((step) => ({ ...step, at: Math.round(step.at) }));
}
