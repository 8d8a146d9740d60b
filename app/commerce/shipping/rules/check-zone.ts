import { LOCALES, type LocalizedText } from "../../kernel/locale.ts";
import { MAX_AMOUNT } from "../../kernel/money.ts";
import { ok, type Refusal, type Result, refuse } from "../../kernel/result.ts";
import { placeOf, regionsOf } from "../../places/index.server.ts";
import { RATE_KINDS, type WeightStep, type Zone, type ZoneRate } from "../types.ts";

const MOST_RATES = 10;
const MOST_STEPS = 20;
const HEAVIEST = 10_000_000;
const LONGEST_DAYS = 90;
const MAX = { city: 120, label: 80, carrier: 60 };
const RATE_ID = /^[A-Za-z0-9_-]{1,40}$/;

type Refused = Result<never, Refusal>;

/** A zone as the merchant meant it: region by its code, texts trimmed; or the first thing that is wrong with it. */
export function checkZone(zone: Zone): Result<Zone> {
  const country = zone.country.trim().toUpperCase();
  if (!/^[A-Z]{2}$/.test(country)) return refuse("input.invalid", { problem: zone.country }, "/country");
  const region = checkRegion(country, zone.region);
  if (!region.ok) return region;
  const city = zone.city?.trim() || null;
  if (city !== null && city.length > MAX.city) return refuse("input.too_long", { max: MAX.city }, "/city");
  if (!zone.refused && zone.rates.length === 0) return refuse("zone.no_rates", {}, "/rates");
  if (zone.rates.length > MOST_RATES) return refuse("zone.too_many_rates", { max: MOST_RATES }, "/rates");
  const rates: ZoneRate[] = [];
  for (const [index, rate] of zone.rates.entries()) {
    const at = `/rates/${index}`;
    if (rates.some((other) => other.id === rate.id)) return refuse("zone.rate_twice", { id: rate.id }, `${at}/id`);
    const wrong = wrongRate(rate, at);
    if (wrong) return wrong;
    rates.push({ ...rate, label: trimmed(rate.label), carrier: rate.carrier?.trim() || null });
  }
  return ok({ id: zone.id, country, region: region.value, city, refused: zone.refused, rates });
}

/** The code of a region that was named, null for none; a country without a list takes any word. */
export function checkRegion(country: string, region: string | null): Result<string | null, Refusal<"region.unknown">> {
  const named = region?.trim() || null;
  if (named === null || regionsOf(country).length === 0) return ok(named);
  const code = placeOf({ country, region: named, city: "" }).region;
  return code === null ? refuse("region.unknown", { region: named }, "/region") : ok(code);
}

/** What makes two zones one place: their country, region and town, however the town is spelt. */
export function placeKey({ country, region, city }: Pick<Zone, "country" | "region" | "city">): string {
  const town = city === null ? "" : placeOf({ country, region, city }).town;
  return `${country}|${region ?? ""}|${town}`.slice(0, 191);
}

function wrongRate(rate: ZoneRate, at: string): Refused | undefined {
  if (!RATE_ID.test(rate.id)) return refuse("input.invalid", { problem: rate.id }, `${at}/id`);
  if (!RATE_KINDS.includes(rate.kind)) return refuse("input.invalid", { problem: rate.kind }, `${at}/kind`);
  if (!isAmount(rate.price)) return refuse("money.invalid", { max: MAX_AMOUNT }, `${at}/price`);
  if (rate.freeFrom !== null && !isAmount(rate.freeFrom)) {
    return refuse("money.invalid", { max: MAX_AMOUNT }, `${at}/free_from`);
  }
  if (LOCALES.some((locale) => (rate.label[locale] ?? "").length > MAX.label)) {
    return refuse("input.too_long", { max: MAX.label }, `${at}/label`);
  }
  if ((rate.carrier ?? "").length > MAX.carrier) return refuse("input.too_long", { max: MAX.carrier }, `${at}/carrier`);
  return wrongDays(rate.days, at) ?? wrongSteps(rate.steps, at);
}

function wrongDays(days: ZoneRate["days"], at: string): Refused | undefined {
  if (days === null) return undefined;
  const { min, max } = days;
  const sound = isWhole(min, LONGEST_DAYS) && isWhole(max, LONGEST_DAYS) && min <= max;
  return sound ? undefined : refuse("zone.days", { max: LONGEST_DAYS }, `${at}/days`);
}

function wrongSteps(steps: readonly WeightStep[], at: string): Refused | undefined {
  if (steps.length > MOST_STEPS) return refuse("zone.steps", { max: MOST_STEPS }, `${at}/steps`);
  for (const [index, { above, price }] of steps.entries()) {
    const twice = steps.findIndex((step) => step.above === above) < index;
    if (twice || !isWhole(above, HEAVIEST))
      return refuse("zone.steps", { max: MOST_STEPS }, `${at}/steps/${index}/above`);
    if (!isAmount(price)) return refuse("money.invalid", { max: MAX_AMOUNT }, `${at}/steps/${index}/price`);
  }
  return undefined;
}

function isAmount(value: number): boolean {
  return isWhole(value, MAX_AMOUNT);
}

function isWhole(value: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= 0 && value <= most;
}

function trimmed(text: LocalizedText): LocalizedText {
  const words = LOCALES.map((locale) => [locale, text[locale]?.trim() ?? ""] as const);
  return Object.fromEntries(words.filter(([, word]) => word !== ""));
}
