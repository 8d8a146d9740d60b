import { UTM_FIELDS } from "#blocks/parts/checkout.ts";
import type { KeyStore } from "./order-key.ts";

const PLACE = "vitrine.utm";
const LONGEST = 200;

/** Remembers the marks of the address for this visit: the last campaign that brought the shopper counts. */
export function rememberMarks(search: string, store: KeyStore): void {
  const found = new URLSearchParams(search);
  const marks = UTM_FIELDS.flatMap((name) => {
    const value = found.get(name)?.slice(0, LONGEST);
    return value ? [[name, value]] : [];
  });
  if (marks.length > 0) store.setItem(PLACE, new URLSearchParams(marks).toString());
}

/** The marks of this visit, by name. */
export function marksOf(store: KeyStore): [string, string][] {
  const kept = new URLSearchParams(store.getItem(PLACE) ?? "");
  return UTM_FIELDS.flatMap((name): [string, string][] => {
    const value = kept.get(name);
    return value ? [[name, value]] : [];
  });
}
