import { monotonicFactory } from "ulid";

/** Where ids come from. ULIDs: sortable by time, made by the app, never auto-incremented (they differ on a cluster). */
export interface Ids {
  next(): string;
}

const factory = monotonicFactory();

export const ulids: Ids = { next: () => factory() };

export const ULID_PATTERN = "^[0-9A-HJKMNP-TV-Z]{26}$";

export function isUlid(value: unknown): value is string {
  return typeof value === "string" && new RegExp(ULID_PATTERN).test(value);
}
