/** Where "now" comes from: epoch milliseconds, UTC. Tests hand in their own. */
export interface Clock {
  now(): number;
}

/** Twenty-four hours in milliseconds: how long things are kept; days of the calendar are counted in a zone, below. */
export const DAY_MS = 86_400_000;

export const systemClock: Clock = { now: () => Date.now() };

/** A clock that stands still until it is moved. */
export function fixedClock(start: number): Clock & { advance(ms: number): void } {
  let at = start;
  return {
    now: () => at,
    advance: (ms) => {
      at += ms;
    },
  };
}

/** The calendar day (`2026-11-23`) of an instant in the shop's time zone: reports group days as the shop lives them. */
export function localDate(at: number, timeZone: string): string {
  return dateFormat(timeZone).format(at);
}

const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** Made once a zone: making one costs a hundred times what using it does. */
function dateFormat(timeZone: string): Intl.DateTimeFormat {
  const known = dateFormats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  dateFormats.set(timeZone, made);
  return made;
}

/** `2026-11-01`, of a day that there is. */
export function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;
}

/** The instant at which a calendar day (`2026-11-23`) begins in a time zone; where clocks skip midnight, just after it. */
export function startOfDay(day: string, timeZone: string): number {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // The zone's offset is asked at the answer itself: it may have changed between midnight there and midnight here.
  const first = midnight - offsetAt(midnight, timeZone);
  return midnight - offsetAt(first, timeZone);
}

function offsetAt(at: number, timeZone: string): number {
  const wall = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" }).format(at);
  return Date.parse(`${wall.replace(" ", "T")}Z`) - Math.floor(at / 1000) * 1000;
}
