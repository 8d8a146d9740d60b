import { type Columns, type FileRefusal, mapColumns, openTable, type Row } from "../../catalog/index.server.ts";
import { type Currency, parseAmount } from "../../kernel/money.ts";
import { ok, type Refusal, type Result, refuse } from "../../kernel/result.ts";
import { westernDigits } from "../../kernel/searchable.ts";
import type { ZoneRow } from "../commands/save-zones.ts";
import { checkRegion, placeKey } from "../rules/check-zone.ts";
import type { WeightStep, ZoneRate } from "../types.ts";
import { ZONE_COLUMNS, type ZoneField } from "./zone-columns.ts";

/** Algeria has 1,541 communes; with two ways of delivery each, in six countries, a file is far below this. */
const MOST_LINES = 30_000;

/** A place with its zone, and the line where it stood first. */
export type ReadZone = ZoneRow & { line: number };

type LineRefusal = Refusal<"zones.line">;

/**
 * A file of delivery prices as places with their zones: lines of one place are the ways to be delivered to there. Without a
 * column of countries they are the shop's own. All or nothing: the first line that cannot be read is refused, with its number,
 * its column and what stood in it.
 */
export async function readZones(
  source: AsyncIterable<Uint8Array>,
  { country, currency }: { country: string; currency: Currency },
): Promise<Result<ReadZone[], FileRefusal | Refusal<"columns.missing"> | LineRefusal>> {
  const table = await openTable(source);
  if (!table.ok) return table;
  const columns = mapColumns(table.value.header, ZONE_COLUMNS);
  if (!columns.index.has("price")) return refuse("columns.missing", { missing: ["price"] });
  const zones = new Map<string, ReadZone>();
  let torn: LineRefusal | undefined;
  const wrong = (line: number, column: string, found: string): LineRefusal =>
    refuse("zones.line", { line, column, found: found.slice(0, 40) }, `/lines/${line}`).refusal;
  for await (const row of table.value.rows(({ line }) => {
    torn ??= wrong(line, "", "");
  })) {
    if (row.line > MOST_LINES) return { ok: false, refusal: wrong(row.line, "", `> ${MOST_LINES}`) };
    const read = readLine(row, columns, { country, currency });
    if ("column" in read) return { ok: false, refusal: wrong(row.line, read.column, read.found) };
    const key = placeKey(read.place);
    const there = zones.get(key);
    if (!there) zones.set(key, { ...read, line: row.line });
    else if (there.zone && read.zone) there.zone.rates.push(...read.zone.rates);
  }
  return torn ? { ok: false, refusal: torn } : ok([...zones.values()]);
}

interface Unread {
  column: string;
  found: string;
}

const NO = /^(no|non|0|false|faux|لا|x)$/i;

function readLine(
  { cells }: Row,
  { index, header }: Columns<ZoneField>,
  shop: { country: string; currency: Currency },
): ZoneRow | Unread {
  // Our own files have a quote before what a spreadsheet would take for a formula.
  const cell = (field: ZoneField) =>
    (cells[index.get(field) ?? -1] ?? "")
      .trim()
      .normalize("NFC")
      .replace(/^'(?=[=+\-@|%])/, "");
  const unread = (field: ZoneField): Unread => ({
    column: header[index.get(field) ?? -1] ?? ZONE_COLUMNS[field][0],
    found: cell(field),
  });
  const country = cell("country").toUpperCase() || shop.country;
  const region = checkRegion(country, cell("region"));
  // A region nobody knows is refused when it is saved, with its name.
  const at = { country, region: region.ok ? region.value : cell("region"), city: cell("city") || null };
  if (NO.test(cell("served"))) return { place: at, zone: { refused: true, rates: [] } };
  const kind = /^(desk|bureau|point|stop|relais|مكتب)/i.test(cell("kind")) ? ("desk" as const) : ("home" as const);
  const price = readAmount(cell("price"), shop.currency);
  if (typeof price !== "number") return unread("price");
  const freeFrom = readAmount(cell("freeFrom"), shop.currency);
  if (freeFrom === undefined) return unread("freeFrom");
  const days = readDays(cell("daysMin"), cell("daysMax"));
  if (days === undefined) return unread("daysMax");
  const steps = readSteps(cell("steps"), shop.currency);
  if (!steps) return unread("steps");
  const label = { fr: cell("labelFr"), ar: cell("labelAr"), en: cell("labelEn") };
  const rate: ZoneRate = {
    ...{ id: cell("rate") || kind, kind, price, freeFrom, days, steps, carrier: cell("carrier") || null },
    label: Object.fromEntries(Object.entries(label).filter(([, words]) => words !== "")),
  };
  return { place: at, zone: { refused: false, rates: [rate] } };
}

/** null: nothing stands there; undefined: no amount. */
function readAmount(text: string, currency: Currency): number | null | undefined {
  if (text === "") return null;
  const amount = parseAmount(westernDigits(text).replace(/[^\d.,\s-]/g, ""), currency);
  return amount !== undefined && amount >= 0 ? amount : undefined;
}

function readDays(min: string, max: string): ZoneRate["days"] | undefined {
  const [from, to] = [westernDigits(min || max), westernDigits(max || min)];
  if (from === "") return null;
  return /^\d{1,2}$/.test(from) && /^\d{1,2}$/.test(to) ? { min: Number(from), max: Number(to) } : undefined;
}

function readSteps(text: string, currency: Currency): WeightStep[] | undefined {
  const steps: WeightStep[] = [];
  for (const part of westernDigits(text).split(";")) {
    if (part.trim() === "") continue;
    const [kilos = "", amount = ""] = part.split(":");
    const price = readAmount(amount.trim(), currency);
    const above = Math.round(Number(kilos.trim().replace(",", ".")) * 1_000);
    if (typeof price !== "number" || !Number.isSafeInteger(above) || above < 0) return undefined;
    steps.push({ above, price });
  }
  return steps;
}
