import { fromClock } from "#app/commerce/kernel/zone-time.ts";

const DAY = 86_400_000;
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
const instant = (at: number, time: string, zone: string) => fromClock(`${dayOf(at)}T${time}`, zone) as string;

/** Lunar months as Umm al-Qura counts them; the moon that people see may differ by a day, and the dates are theirs to set. */
const lunar = new Intl.DateTimeFormat("en-u-ca-islamic-umalqura", { month: "numeric", timeZone: "UTC" });
const RAMADAN = "9";

/** The Ramadan that is, or comes next, by the shop's clock. @param night when its last evening ends, after midnight */
export function nextRamadan(now: number, zone: string, night: string): { from: string; until: string } {
  const isRamadan = (at: number) => lunar.format(at).split(" ")[0] === RAMADAN;
  let from = Math.floor(now / DAY) * DAY;
  while (!isRamadan(from)) from += DAY;
  let until = from;
  while (isRamadan(until)) until += DAY;
  return { from: instant(from, "00:00", zone), until: instant(until, night, zone) };
}

/** From the Friday after the fourth Thursday of November to the Monday after it, this year's where it is not over. */
export function blackFriday(now: number, zone: string): { from: string; until: string } {
  for (let year = new Date(now).getUTCFullYear(); ; year++) {
    const first = Date.UTC(year, 10, 1);
    const friday = first + ((4 - new Date(first).getUTCDay() + 7) % 7) * DAY + 21 * DAY + DAY;
    const until = instant(friday + 4 * DAY, "00:00", zone);
    if (Date.parse(until) > now) return { from: instant(friday, "00:00", zone), until };
  }
}
