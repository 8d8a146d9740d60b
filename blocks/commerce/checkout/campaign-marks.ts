import { originMarks } from "#app/commerce/kernel/origin-marks.ts";
import type { KeyStore } from "./remembering-store.ts";

const PLACE = "vitrine.utm";

/** Remembers the marks of the address for this visit: the last campaign that brought the shopper counts. */
export function rememberMarks(search: string, store: KeyStore): void {
  const found = new URLSearchParams(search);
  const marks = originMarks((name) => found.get(name));
  if (marks.length > 0) store.setItem(PLACE, new URLSearchParams(marks).toString());
}

/** The marks of this visit, by name. */
export function marksOf(store: KeyStore): [string, string][] {
  const kept = new URLSearchParams(store.getItem(PLACE) ?? "");
  return originMarks((name) => kept.get(name));
}
