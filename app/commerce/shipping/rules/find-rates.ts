import { ok, type Refusal, type Result, refuse } from "../../kernel/result.ts";
import { type Place, placeOf } from "../../places/index.server.ts";
import type { ShippingRule } from "../../shop.ts";
import type { Delivery, Desk, Destination, Parcel, ShippingRate, Zone, ZoneRate } from "../types.ts";
import { mayReach } from "./postcodes.ts";

type NotDelivered = Refusal<"shipping.refused_zone" | "shipping.refused_postcode">;

/** The shop's rule for everywhere that no zone speaks of. */
export const EVERYWHERE_RATE = "home";

/**
 * How a parcel can be delivered somewhere, in the merchant's order: the rates of the most specific zone (town in its
 * region, town, region, country), else the shop's flat rule. Pure; prices are whole minor units.
 * @returns at least one rate, or why nothing is delivered there, pointing into the order's address
 */
export function findRates(
  { zones, desks, postcodes }: Delivery,
  everywhere: ShippingRule,
  to: Destination,
  parcel: Parcel,
): Result<ShippingRate[], NotDelivered> {
  const place = placeOf(to);
  const named = to.city.trim() || place.region || to.country;
  if (!mayReach(postcodes, to)) {
    return refuse("shipping.refused_postcode", { postcode: to.postcode ?? "" }, "/address/postcode");
  }
  const zone = mostSpecific(zones, place);
  if (!zone) return ok([homeRate(everywhere, parcel)]);
  if (zone.refused || zone.rates.length === 0) {
    return refuse("shipping.refused_zone", { place: named }, zone.city === null ? "/address/region" : "/address/city");
  }
  const near = desks.filter((desk) => serves(desk, place));
  return ok(zone.rates.flatMap((rate) => offer(rate, near, parcel)));
}

/**
 * The rate a buyer chose, or the first one that brings the parcel home where none was chosen.
 * @returns undefined when what was chosen is not offered for this parcel
 */
export function chooseRate(rates: readonly ShippingRate[], chosen?: string | null): ShippingRate | undefined {
  if (chosen) return rates.find((rate) => rate.id === chosen);
  return rates.find((rate) => rate.kind === "home") ?? rates[0];
}

/** A town of a named region says most, then a town wherever it lies, the region, the country. */
function mostSpecific(zones: readonly Zone[], { country, region, town }: Place): Zone | undefined {
  const index = indexOf(zones);
  const keys = [
    ...(town && region ? [zoneKey(country, region, town)] : []),
    ...(town ? [zoneKey(country, null, town)] : []),
    ...(region ? [zoneKey(country, region, "")] : []),
    zoneKey(country, null, ""),
  ];
  for (const key of keys) {
    const zone = index.get(key);
    if (zone) return zone;
  }
  return undefined;
}

/** A merchant's towns are read once for each list of zones, however many parcels are priced by it. */
const indexes = new WeakMap<readonly Zone[], ReadonlyMap<string, Zone>>();

function indexOf(zones: readonly Zone[]): ReadonlyMap<string, Zone> {
  const known = indexes.get(zones);
  if (known) return known;
  const index = new Map<string, Zone>();
  for (const zone of zones) {
    const { country, region, city } = zone;
    const key = zoneKey(country, region, city === null ? "" : placeOf({ country, region, city }).town);
    if (!index.has(key)) index.set(key, zone);
  }
  indexes.set(zones, index);
  return index;
}

function zoneKey(country: string, region: string | null, town: string): string {
  return `${country}|${region ?? ""}|${town}`;
}

function serves(desk: Desk, place: Place): boolean {
  return desk.country === place.country && (desk.region === null || desk.region === place.region);
}

/** A rate to desks is offered once for each; where none is listed, the carrier names one by phone. */
function offer(rate: ZoneRate, desks: readonly Desk[], parcel: Parcel): ShippingRate[] {
  const { id, kind, label, carrier, days } = rate;
  const offered = { id, kind, label, price: priceOf(rate, parcel), desk: null, carrier, days };
  const mine = desks.filter((desk) => carrier === null || desk.carrier === null || desk.carrier === carrier);
  if (kind === "home" || mine.length === 0) return [offered];
  return mine.map((desk) => ({ ...offered, id: `${id}:${desk.id}`, desk, carrier: desk.carrier ?? carrier }));
}

function priceOf(
  { price, freeFrom, steps }: Pick<ZoneRate, "price" | "freeFrom" | "steps">,
  { subtotal, weight }: Parcel,
): number {
  if (freeFrom !== null && subtotal >= freeFrom) return 0;
  let reached = { above: -1, price };
  for (const step of steps) if (weight > step.above && step.above > reached.above) reached = step;
  return reached.price;
}

function homeRate({ flat, freeFrom }: ShippingRule, parcel: Parcel): ShippingRate {
  const price = priceOf({ price: flat, freeFrom, steps: [] }, parcel);
  return { id: EVERYWHERE_RATE, kind: "home", label: {}, price, desk: null, carrier: null, days: null };
}
