import { own } from "../own.ts";
/** How values of forms compare: as people mean them, whatever type they were typed or sent in. */

/** Nothing was said: null, an empty text, an empty list, or a table of nothing but those. `false` and 0 are answers. */
export function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === "") return true;
  if (typeof value === "number") return Number.isNaN(value);
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === "object" && Object.values(value).every(isEmpty);
}

/** JSON logic's own idea of truth: an empty list is false, the text "0" is true. */
export function isTrue(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

/** A number, or a text that is one; undefined otherwise (a date is none). */
export function numberOf(value: unknown): number | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  if (typeof value !== "string" || value.length > 40) return undefined;
  const text = value.trim();
  if (!/^[-+]?(\d+([.,]\d*)?|[.,]\d+)$/.test(text)) return undefined;
  return Number(text.replace(",", "."));
}

export function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(textOf).join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/**
 * Are two values the same answer? Texts without regard to case or outer spaces, numbers and the texts that are numbers
 * alike, `true` as "true", lists without regard to order, nothing like nothing.
 */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (isEmpty(a) || isEmpty(b)) return isEmpty(a) && isEmpty(b);
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    const left = [...b];
    return a.every((each) => {
      const at = left.findIndex((other) => same(each, other));
      if (at >= 0) left.splice(at, 1);
      return at >= 0;
    });
  }
  if (isTable(a) && isTable(b)) {
    const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...keys].every((key) => same(own(a, key), own(b, key)));
  }
  if (isTable(a) || isTable(b)) return false;
  const [x, y] = [numberOf(a), numberOf(b)];
  if (x !== undefined && y !== undefined) return x === y;
  return String(a).trim().toLowerCase() === String(b).trim().toLowerCase();
}

/** -1, 0 or 1; undefined where one of them says nothing, so that no order holds. ISO dates compare as texts do. */
export function order(a: unknown, b: unknown): -1 | 0 | 1 | undefined {
  if (isEmpty(a) || isEmpty(b)) return undefined;
  const [x, y] = [numberOf(a), numberOf(b)];
  if (x !== undefined && y !== undefined) return x < y ? -1 : x > y ? 1 : 0;
  // No word is more than a number, and none less.
  if ((typeof a === "number" && y === undefined) || (typeof b === "number" && x === undefined)) return undefined;
  const [s, t] = [textOf(a), textOf(b)];
  return s < t ? -1 : s > t ? 1 : 0;
}

/** Does a list hold a value (or each of several), or a text another? */
export function contains(whole: unknown, part: unknown): boolean {
  if (isEmpty(whole)) return false;
  if (Array.isArray(part)) return part.every((each) => contains(whole, each));
  if (Array.isArray(whole)) return whole.some((each) => same(each, part));
  const text = textOf(part).toLowerCase();
  return text !== "" && textOf(whole).toLowerCase().includes(text);
}

/** `answers.row` or `list.0`: own properties alone. */
export function at(value: unknown, path: readonly string[]): unknown {
  let found = value;
  for (const key of path) {
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, key)) return null;
    found = (found as Record<string, unknown>)[key];
  }
  return found ?? null;
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
