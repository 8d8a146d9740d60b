import { type Currency, parseAmount } from "#app/commerce/kernel/money.ts";
import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import { westernDigits } from "#app/commerce/kernel/searchable.ts";
import type { Zone, ZoneRate, ZoneRow } from "#app/commerce/shipping/index.server.ts";

/** A line as it was typed. */
export interface TypedRow {
  key: string;
  place: Pick<Zone, "country" | "region" | "city">;
  home: string;
  desk: string;
  freeFrom: string;
  days: string;
  refused: boolean;
  /** The zone that the line was shown of. */
  old?: Zone | undefined;
}

/**
 * A typed table as zones: an empty line has none, so that it follows what is around it. What the table has no column for
 * (weight steps, labels, further rates) stays as it was.
 * @returns the rows, or the first cell that cannot be read, as `/home/DZ-16`
 */
export function readPrices(typed: readonly TypedRow[], currency: Currency): Result<ZoneRow[]> {
  const rows: ZoneRow[] = [];
  for (const row of typed) {
    const { old } = row;
    if (row.refused) {
      rows.push({ place: row.place, zone: { refused: true, rates: [] } });
      continue;
    }
    const amounts = {
      home: readAmount(row.home, currency),
      desk: readAmount(row.desk, currency),
      freeFrom: readAmount(row.freeFrom, currency),
    };
    for (const [column, amount] of Object.entries(amounts)) {
      if (amount === undefined) return refuse("amount.unreadable", {}, `/${column}/${row.key}`);
    }
    const days = readDays(row.days);
    if (days === undefined) return refuse("zone.days", { max: 90 }, `/days/${row.key}`);
    const shown = shownRate(old);
    const freeFrom = amounts.freeFrom ?? null;
    // One column speaks of all ways: untouched, it leaves each its own.
    const changed = {
      ...(freeFrom !== (shown?.freeFrom ?? null) && { freeFrom }),
      ...(JSON.stringify(days) !== JSON.stringify(shown?.days ?? null) && { days }),
    };
    const made = { freeFrom, days };
    const rates = [
      ...rateOf("home", amounts.home, old?.rates, made),
      ...rateOf("desk", amounts.desk, old?.rates, made),
    ].map((rate): ZoneRate => ({ ...rate, ...changed }));
    // Of each kind the line shows the first; what a merchant has besides stays.
    const lines = ["home", "desk"].map((kind) => old?.rates.find((rate) => rate.kind === kind)?.id);
    const others = old?.rates.filter(({ id }) => !lines.includes(id)) ?? [];
    rows.push({
      place: row.place,
      zone: rates.length + others.length > 0 ? { refused: false, rates: [...rates, ...others] } : null,
    });
  }
  return ok(rows);
}

/** The rate whose threshold and delay a line shows: the way home's, else the desks'. */
export function shownRate(zone: Zone | undefined): ZoneRate | undefined {
  return zone?.rates.find(({ kind }) => kind === "home") ?? zone?.rates.find(({ kind }) => kind === "desk");
}

function rateOf(
  kind: "home" | "desk",
  price: number | null | undefined,
  old: readonly ZoneRate[] | undefined,
  made: Pick<ZoneRate, "freeFrom" | "days">,
): ZoneRate[] {
  if (price === null || price === undefined) return [];
  const known = old?.find((rate) => rate.kind === kind);
  return [{ ...{ id: kind, kind, label: {}, steps: [], carrier: null }, ...made, ...known, price }];
}

/** null: nothing typed; undefined: no amount. */
function readAmount(text: string, currency: Currency): number | null | undefined {
  const typed = westernDigits(text).trim();
  if (typed === "") return null;
  const amount = parseAmount(typed.replace(/[^\d.,\s-]/g, ""), currency);
  return amount !== undefined && amount >= 0 ? amount : undefined;
}

/** "2", "1-3", "1 à 3"; null: nothing typed; undefined: no delay. */
function readDays(text: string): { min: number; max: number } | null | undefined {
  const typed = westernDigits(text).trim();
  if (typed === "") return null;
  const [, min, max = min] = /^(\d{1,2})(?:\s*(?:-|–|à|a|to|إلى)\s*(\d{1,2}))?$/.exec(typed) ?? [];
  return min === undefined ? undefined : { min: Number(min), max: Number(max) };
}
