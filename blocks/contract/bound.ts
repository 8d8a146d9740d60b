/** How a value is worded; which of them there are for a value is decided by what it is. */
export const VALUE_FORMATS = ["first", "upper", "round", "figure", "day", "short", "weekday"] as const;
export type ValueFormat = (typeof VALUE_FORMATS)[number];

/** Paths of values, as people pick them: `product.title`, `products.01J….price`, `url.utm_source`. */
export const VALUE_PATH_PATTERN = "^[a-z][a-zA-Z0-9]*(\\.[a-zA-Z0-9_-]{1,64}){0,5}$";

/** A value taken from the page's data instead of typed; people pick the path from a list. */
export interface Bound<T> {
  $bind: string;
  format?: ValueFormat;
  fallback: T;
}

export function isBound(value: unknown): value is Bound<unknown> {
  return typeof value === "object" && value !== null && "$bind" in value;
}
