import type { LocalizedText } from "#app/commerce/kernel/locale.ts";
import type { Currency, Money } from "#app/commerce/kernel/money.ts";
import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import type {
  Desk,
  RateKind,
  ShippingRate,
  Stored,
  Zone,
  ZoneInput,
  ZoneRate,
} from "#app/commerce/shipping/index.server.ts";
import type { Shop } from "#app/commerce/shop.ts";

interface RateBody {
  id: string;
  kind: RateKind;
  label?: LocalizedText;
  price: Money;
  free_from?: Money | null;
  steps?: { above: number; price: Money }[];
  carrier?: string | null;
  days?: ZoneRate["days"];
}

export interface ZoneBody {
  country: string;
  region?: string | null;
  city?: string | null;
  refused?: boolean;
  rates?: RateBody[];
}

export function zoneJson({ rates, updatedAt, ...zone }: Stored<Zone>, { currency }: Shop) {
  return {
    ...zone,
    rates: rates.map((rate) => rateJson(rate, currency)),
    updated_at: new Date(updatedAt).toISOString(),
  };
}

/** A zone as the API takes it; amounts in another currency than the shop's are refused. */
export function zoneInputOf(body: ZoneBody, { currency }: Shop): Result<ZoneInput> {
  const { country, region = null, city = null, refused = false, rates = [] } = body;
  for (const [index, rate] of rates.entries()) {
    const amounts = [rate.price, rate.free_from, ...(rate.steps ?? []).map((step) => step.price)];
    const wrong = amounts.find((each) => each && each.currency !== currency);
    if (wrong) return refuse("input.invalid", { problem: wrong.currency }, `/rates/${index}/price/currency`);
  }
  return ok({ country, region, city, refused, rates: rates.map(rateOf) });
}

function rateOf({
  id,
  kind,
  label = {},
  price,
  free_from,
  steps = [],
  carrier = null,
  days = null,
}: RateBody): ZoneRate {
  return {
    ...{ id, kind, label, carrier, days },
    price: price.amount,
    freeFrom: free_from?.amount ?? null,
    steps: steps.map((step) => ({ above: step.above, price: step.price.amount })),
  };
}

function rateJson({ freeFrom, price, steps, ...rate }: ZoneRate, currency: Currency) {
  const money = (amount: number) => ({ amount, currency });
  return {
    ...rate,
    price: money(price),
    free_from: freeFrom === null ? null : money(freeFrom),
    steps: steps.map((step) => ({ above: step.above, price: money(step.price) })),
  };
}

export function deskJson({ updatedAt, ...desk }: Stored<Desk>) {
  return { ...desk, updated_at: new Date(updatedAt).toISOString() };
}

export function offeredJson({ price, desk, ...rate }: ShippingRate, { currency }: Shop) {
  const at = desk && { id: desk.id, name: desk.name, address: desk.address, city: desk.city, phone: desk.phone };
  return { ...rate, price: { amount: price, currency }, desk: at };
}
