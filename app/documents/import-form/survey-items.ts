import { own } from "#app/commerce/kernel/own.ts";
import { isJson, type Json } from "./making.ts";

/** Lists whose items older files write as `value|words`. Columns are such only in a simple matrix: elsewhere they have names. */
const ITEMS: ReadonlySet<string> = new Set(["choices", "rows", "rateValues"]);

/** What older files call a setting, and what it is called since. */
const RENAMED: Readonly<Record<string, string>> = {
  mininumRateDescription: "minRateDescription",
  maximumRateDescription: "maxRateDescription",
};

/** A survey as it is written today, however old the file is. Everything stays at its place, so that pointers hold. */
export function asWrittenToday(json: Json): Json {
  return today(json) as Json;
}

function today(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(today);
  if (!isJson(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => {
      const holdsItems = ITEMS.has(key) || (key === "columns" && value.type === "matrix");
      const made = holdsItems && Array.isArray(each) ? each.map(itemToday) : today(each);
      const name = own(RENAMED, key);
      return [name !== undefined && value[name] === undefined ? name : key, made];
    }),
  );
}

function itemToday(item: unknown): unknown {
  if (typeof item !== "string") return today(item);
  const at = item.indexOf("|");
  return at > 0 ? { value: item.slice(0, at), text: item.slice(at + 1) } : item;
}
