import { DAY_MS } from "#app/commerce/kernel/clock.ts";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import { isBound, type Props } from "#blocks/contract/index.ts";

export type Item = Record<string, unknown>;

interface Reader {
  locale: Locale;
  /** What it says in the language that is edited. */
  read(text: Record<string, string>): string;
  /** The word for all days of a week. */
  everyDay: string;
}

/** What an item is called: the words of its first text, else its name, else its hours or days; "" where it has none of them. */
export function titleOf(item: Item, fields: Props, reader: Reader): string {
  const first = Object.keys(fields).find((each) => fields[each]?.kind === "text");
  if (first !== undefined) {
    const value = item[first];
    const text = isBound(value) ? value.fallback : value;
    if (typeof text === "string") return text;
    return typeof text === "object" && text !== null ? reader.read(text as Record<string, string>) : "";
  }
  for (const name of ["name", "id"]) if (typeof item[name] === "string" && item[name] !== "") return item[name];
  return timesOf(item, fields, reader);
}

/** 4 January 2027 is a Monday: days are named by the language, not by tables of ours. */
const MONDAY = Date.UTC(2027, 0, 4);

/** The days of the week, from Monday (1) on. */
export function weekdays(locale: Locale): { value: number; label: string }[] {
  const name = new Intl.DateTimeFormat(locale, { weekday: "short", timeZone: "UTC" });
  return [1, 2, 3, 4, 5, 6, 7].map((value) => ({ value, label: name.format(MONDAY + (value - 1) * DAY_MS) }));
}

/** "ven., sam. 20:00–01:00", "12 nov. – 15 nov. 2026". */
function timesOf(item: Item, fields: Props, { locale, everyDay }: Reader): string {
  const of = (kind: string) =>
    Object.keys(fields)
      .filter((name) => fields[name]?.kind === kind)
      .map((name) => item[name]);
  const days = of("days").map((value) => {
    const chosen = weekdays(locale).filter((each) => Array.isArray(value) && value.includes(each.value));
    return chosen.length === 0 ? everyDay : chosen.map(({ label }) => label).join(", ");
  });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  const dates = of("day")
    .filter((value): value is string => typeof value === "string" && !Number.isNaN(Date.parse(`${value}T00:00Z`)))
    .map((value) => date.format(Date.parse(`${value}T00:00Z`)));
  const times = of("time").filter((value) => typeof value === "string");
  return [...days, times.join("–"), [...new Set(dates)].join(" – ")].filter(Boolean).join(" ");
}

/** The item as it may stand beside others: one that has a letter of its own gets the next that is free. */
export function besides(item: Item, others: readonly Item[]): Item {
  const { id } = item;
  if (typeof id !== "string" || !others.some((each) => each.id === id)) return item;
  const free = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("").find((letter) => !others.some((each) => each.id === letter));
  return free === undefined ? item : { ...item, id: free };
}
