import { useEffect, useState } from "react";
import { formatTag, type Locale } from "#app/commerce/kernel/locale.ts";
import { cx } from "./cx.ts";
import { useLocaleValue } from "./locale-provider.tsx";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "il y a 3 min", "hier", and from a week on the date itself: "12 octobre 2026". */
export function relativeTime(at: number, now: number, locale: Locale, timeZone: string): string {
  const past = at - now;
  const words = new Intl.RelativeTimeFormat(formatTag(locale), { numeric: "auto", style: "short" });
  const size = Math.abs(past);
  if (size < 45_000) return words.format(0, "second");
  if (size < HOUR) return words.format(Math.trunc(past / MINUTE) || Math.sign(past), "minute");
  if (size < DAY) return words.format(Math.trunc(past / HOUR), "hour");
  if (size < 7 * DAY) return words.format(Math.trunc(past / DAY), "day");
  return new Intl.DateTimeFormat(formatTag(locale), { dateStyle: "medium", timeZone }).format(at);
}

/** Day and time as the shop's clock shows them. */
export function exactTime(at: number, locale: Locale, timeZone: string): string {
  return new Intl.DateTimeFormat(formatTag(locale), { dateStyle: "long", timeStyle: "short", timeZone }).format(at);
}

/**
 * How long ago, the exact time on hover. Both renders count from the server's `now`, so the page does not flicker; a
 * clock of its own takes over afterwards.
 */
export function RelativeTime({ at, className }: { at: number; className?: string }) {
  const { locale, now: served, timeZone } = useLocaleValue();
  const [now, setNow] = useState(served);
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), MINUTE);
    return () => clearInterval(timer);
  }, []);
  return (
    <time
      dateTime={new Date(at).toISOString()}
      title={exactTime(at, locale, timeZone)}
      className={cx("whitespace-nowrap", className)}
      // Node and the browser may carry different editions of the language data.
      suppressHydrationWarning
    >
      {relativeTime(at, now, locale, timeZone)}
    </time>
  );
}

/** The exact time itself, for timelines and documents. */
export function ExactTime({ at, className }: { at: number; className?: string }) {
  const { locale, timeZone } = useLocaleValue();
  return (
    <bdi className={className}>
      <time dateTime={new Date(at).toISOString()} suppressHydrationWarning>
        {exactTime(at, locale, timeZone)}
      </time>
    </bdi>
  );
}
