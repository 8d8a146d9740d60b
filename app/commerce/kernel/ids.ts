import { monotonicFactory } from "ulid";

/** Where ids come from. ULIDs: sortable by time, made by the app, never auto-incremented (they differ on a cluster). */
export interface Ids {
  next(): string;
}

const factory = monotonicFactory();

export const ulids: Ids = { next: () => factory() };
