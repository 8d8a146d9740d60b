import { regionsOf } from "#app/commerce/places/index.server.ts";
import type { Zone } from "#app/commerce/shipping/index.server.ts";
import { textFields } from "../form-data.ts";
import type { TypedRow } from "./read-prices.ts";

const MOST_NEW = 200;

/** What a table of prices that was sent says: its lines, and the zones whose lines were emptied of their name. */
export interface TypedTable {
  rows: TypedRow[];
  gone: Zone[];
}

/** Reads the lines that were on the page; towns of other pages are not spoken of. A town without a name is no line. */
export function typedRows(form: FormData, country: string, zones: readonly Zone[]): TypedTable {
  const field = textFields(form);
  const row = (key: string, place: TypedRow["place"], old: Zone | undefined): TypedRow => ({
    ...{ key, place, old, home: field(`home/${key}`), desk: field(`desk/${key}`) },
    ...{ freeFrom: field(`freeFrom/${key}`), days: field(`days/${key}`), refused: form.has(`refused/${key}`) },
  });
  const whole = (region: string | null) => zones.find((zone) => zone.region === region && zone.city === null);
  const places = [null, ...regionsOf(country).map(({ code }) => code)];
  const rows = places
    .filter((region) => form.has(`home/${region ?? "*"}`))
    .map((region) => row(region ?? "*", { country, region, city: null }, whole(region)));
  const gone: Zone[] = [];
  for (const name of form.keys()) {
    if (!name.startsWith("town/t-")) continue;
    const key = name.slice("town/".length);
    const zone = zones.find(({ id }) => key === `t-${id}`);
    const city = field(name).trim();
    // Under another name it is another place: the one it was follows what lies around it.
    if (zone && city !== zone.city) gone.push(zone);
    if (city) rows.push(row(key, { country, region: zone?.region ?? null, city }, zone));
  }
  for (let index = 0; index < MOST_NEW && form.has(`town/new-${index}`); index++) {
    const city = field(`town/new-${index}`).trim();
    if (city) rows.push(row(`new-${index}`, { country, region: null, city }, undefined));
  }
  return { rows, gone };
}

/** Codes as they are typed or lie in a file: one a line, or with commas, semicolons or tabs between them. */
export function typedCodes(text: string): string[] {
  return text
    .split(/[\r\n,;\t]+/)
    .map((code) => code.replace(/^["'\ufeff\s]+|["'\s]+$/g, ""))
    .filter((code) => /\d/.test(code));
}
