/** Clock times of a shop's zone and instants: what `datetime-local` shows, and what a document stores. */

const FIELDS = { year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" } as const;

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Made once a zone: making one costs more than a hundred readings. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-CA", { ...FIELDS, hourCycle: "h23", timeZone });
  clocks.set(timeZone, made);
  return made;
}

/** An instant as the zone's clock shows it, as `2026-12-01T20:00`. */
export function toClock(iso: string | number, timeZone: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return "";
  const parts = clockOf(timeZone).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? "00";
  return `${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}`;
}

/**
 * The instant at which the zone's clock shows this time, as ISO 8601 in UTC; null when it is no time. An hour that the
 * clocks skip becomes the one after it.
 */
export function fromClock(clock: string, timeZone: string): string | null {
  if (!/^\d{4,}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(clock)) return null;
  const guess = Date.parse(`${clock}:00Z`);
  if (Number.isNaN(guess)) return null;
  // The offset at the guess may differ from the one at the answer, on the nights the clocks change.
  const first = guess - offsetAt(guess, timeZone);
  const second = guess - offsetAt(first, timeZone);
  return new Date(second).toISOString().replace(".000Z", "Z");
}

/** ms by which the zone's clock is ahead of UTC at an instant. */
function offsetAt(at: number, timeZone: string): number {
  return Date.parse(`${toClock(new Date(at).toISOString(), timeZone)}:00Z`) - Math.floor(at / 60_000) * 60_000;
}
