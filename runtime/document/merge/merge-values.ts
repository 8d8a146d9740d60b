import { isLocale } from "#app/commerce/kernel/locale.ts";
import { own } from "#app/commerce/kernel/own.ts";
import { pointerToken } from "../measure.ts";
import { sameJson } from "../same-json.ts";
import type { Three } from "./types.ts";

/**
 * Which parts of a node have parts of their own that two people may change at once: props one by one, styles property by
 * property. Below that a value is one: the width of one picture never meets the address of another.
 */
const OPEN = [[], ["props"], ["at"], ["at", "*"], ["style"], ["style", "*"], ["changes"], ["changes", "*"]].concat([
  ["changes", "*", "props"],
]);

/** The same of what a document says of itself. */
export const META_OPEN: readonly (readonly string[])[] = [[]];
export const NODE_OPEN: readonly (readonly string[])[] = OPEN;

export interface ValueMerge {
  open: readonly (readonly string[])[];
  /** Both changed the value at this pointer. @returns the one that counts */
  clash(pointer: string, values: Three<unknown>): unknown;
}

/** Of two changes of one value each part that only one side changed; texts language by language. */
export function mergeValues(values: Three<unknown>, merge: ValueMerge, path: readonly string[] = []): unknown {
  const { base, mine, theirs } = values;
  if (sameJson(mine, theirs) || sameJson(base, theirs)) return mine;
  if (sameJson(base, mine)) return theirs;
  const isPart = merge.open.some((each) => fitsPath(each, path)) ? isObject : isByLocale;
  if (isPart(mine) && isPart(theirs) && (base === undefined || isPart(base))) {
    return mergeKeys({ base, mine, theirs }, merge, path);
  }
  return merge.clash(path.map((part) => `/${pointerToken(part)}`).join(""), values);
}

function mergeKeys(
  { base = {}, mine, theirs }: { base: Record<string, unknown> | undefined } & Record<"mine" | "theirs", object>,
  merge: ValueMerge,
  path: readonly string[],
): object {
  const [ours, other] = [mine as Record<string, unknown>, theirs as Record<string, unknown>];
  const merged: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(ours), ...Object.keys(other)])) {
    const value = mergeValues({ base: own(base, key), mine: own(ours, key), theirs: own(other, key) }, merge, [
      ...path,
      key,
    ]);
    if (value !== undefined) merged[key] = value;
  }
  return [ours, other].find((whole) => sameParts(whole, merged)) ?? merged;
}

/** Are they made of the very same parts? Then the older object stands for both, and what shows it need not look again. */
export function sameParts(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}

function fitsPath(pattern: readonly string[], path: readonly string[]): boolean {
  return pattern.length === path.length && pattern.every((part, at) => part === "*" || part === path[at]);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A text as it is stored: by language. */
function isByLocale(value: unknown): value is Record<string, unknown> {
  return isObject(value) && Object.keys(value).every(isLocale);
}
