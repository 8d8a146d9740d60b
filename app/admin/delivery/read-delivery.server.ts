import { regionsOf } from "#app/commerce/places/index.server.ts";
import { textFields } from "../form-data.ts";
import type { TypedRow } from "./read-prices.ts";

const MOST_TOWNS = 2_000;

/** The lines of the table that was sent, each with the place it is about. A town without a name is no line. */
export function typedRows(form: FormData, country: string): TypedRow[] {
  const field = textFields(form);
  const row = (key: string, region: string | null, city: string | null): TypedRow => ({
    key,
    place: { country, region, city },
    ...{
      home: field(`home/${key}`),
      desk: field(`desk/${key}`),
      freeFrom: field(`freeFrom/${key}`),
      days: field(`days/${key}`),
    },
    refused: form.has(`refused/${key}`),
  });
  const towns: TypedRow[] = [];
  for (let index = 0; index < MOST_TOWNS && form.has(`town/town-${index}`); index++) {
    const name = field(`town/town-${index}`).trim();
    if (name) towns.push(row(`town-${index}`, null, name));
  }
  return [row("*", null, null), ...regionsOf(country).map(({ code }) => row(code, code, null)), ...towns];
}

/** Codes as they are typed or lie in a file: one a line, or with commas, semicolons or tabs between them. */
export function typedCodes(text: string): string[] {
  return text
    .split(/[\r\n,;\t]+/)
    .map((code) => code.replace(/^["'\ufeff\s]+|["'\s]+$/g, ""))
    .filter((code) => /\d/.test(code));
}
