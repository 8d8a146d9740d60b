import { searchable } from "../../kernel/searchable.ts";

/** More parts of an answer than lists are filtered by. */
const MOST = 300;
/** As long as a column that is compared. */
const LONGEST = 190;

/** A text as answers are compared: without case and accents, and cut. */
export function comparable(value: string): string {
  return searchable(value).slice(0, LONGEST);
}

/** The values of an answer by name, one by one, as they are compared; what was drawn or joined has none. */
export function valueRows(values: Readonly<Record<string, unknown>>): [name: string, value: string][] {
  const rows = new Map<string, [string, string]>();
  const put = (name: string, value: unknown) => {
    const text = typeof value === "boolean" || typeof value === "number" ? String(value) : value;
    if (typeof text !== "string" || text.startsWith("data:")) return;
    const key = comparable(text);
    if (key !== "") rows.set(`${name}\n${key}`, [name, key]);
  };
  for (const [name, value] of Object.entries(values)) {
    if (name.length > LONGEST) continue;
    if (Array.isArray(value)) for (const each of value) put(name, each);
    else put(name, value);
  }
  return [...rows.values()].slice(0, MOST);
}
