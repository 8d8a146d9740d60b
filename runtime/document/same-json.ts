/** Do two JSON values say the same? Keys in any order; shared branches cost nothing. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a).filter((key) => a[key as never] !== undefined);
  const others = Object.keys(b).filter((key) => b[key as never] !== undefined);
  return keys.length === others.length && keys.every((key) => key in b && sameJson(a[key as never], b[key as never]));
}
