import { stringify } from "csv-stringify/sync";
import { type Currency, toDecimal } from "../../kernel/money.ts";
import type { Zone, ZoneRate } from "../types.ts";
import { ZONE_COLUMNS } from "./zone-columns.ts";

/** Zones as a file that `readZones` takes back unchanged: a line a rate, UTF-8 with a byte order mark for Excel. */
export function writeZones(zones: readonly Zone[], currency: Currency): string {
  const head = Object.values(ZONE_COLUMNS).map(([name]) => name);
  return `\ufeff${stringify([head, ...zones.flatMap((zone) => linesOf(zone, currency))], { escape_formulas: true })}`;
}

function linesOf(zone: Zone, currency: Currency): string[][] {
  const place = [zone.country, zone.region ?? "", zone.city ?? ""];
  if (zone.refused) return [[...place, "no", ...Array<string>(11).fill("")]];
  return zone.rates.map((rate) => [...place, "yes", ...cellsOf(rate, currency)]);
}

function cellsOf({ id, kind, label, price, freeFrom, days, carrier, steps }: ZoneRate, currency: Currency): string[] {
  const amount = (minor: number) => toDecimal({ amount: minor, currency });
  return [
    ...[id, kind, label.fr ?? "", label.ar ?? "", label.en ?? "", amount(price)],
    ...[freeFrom === null ? "" : amount(freeFrom), days ? String(days.min) : "", days ? String(days.max) : ""],
    ...[carrier ?? "", steps.map(({ above, price: each }) => `${above / 1_000}:${amount(each)}`).join(";")],
  ];
}
