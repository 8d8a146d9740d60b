import { encodeTime, monotonicFactory } from "ulid";

/** Where ids come from. ULIDs: sortable by time, made by the app, never auto-incremented (they differ on a cluster). */
export interface Ids {
  next(): string;
}

const chance = new Uint8Array(1_024);
let spent = chance.length;

/** From 0 up to, not including, 1. Asking the system for each of an id's sixteen letters costs more than all the rest. */
function random(): number {
  if (spent === chance.length) {
    crypto.getRandomValues(chance);
    spent = 0;
  }
  return (chance[spent++] ?? 0) / 256;
}

const factory = monotonicFactory(random);

export const ulids: Ids = { next: () => factory() };

/** The start of all ids that are made at this moment: every one that was made before sorts before it. @param time epoch ms */
export function ulidBefore(time: number): string {
  return encodeTime(time);
}
