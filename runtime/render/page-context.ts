import { directionOf, formatTag, LOCALES, type Locale } from "#app/commerce/kernel/locale.ts";
import { type Currency, formatMoney } from "#app/commerce/kernel/money.ts";
import type { DateStyle, PageContext } from "#blocks/contract/index.ts";

export interface PageOptions {
  locale: Locale;
  mainLocale: Locale;
  currency: Currency;
  /** Epoch ms. */
  now: number;
  /** IANA name of the shop's zone: `Africa/Casablanca`. */
  timeZone: string;
  /** Addresses of this page in the shop's languages. */
  languages?: PageContext["languages"];
  checkout?: PageContext["checkout"];
}

const NO_CHECKOUT: PageContext["checkout"] = { form: null, page: null, revision: null };

/** What blocks know of the page, made from the shop's settings. */
export function pageContext(options: PageOptions): PageContext {
  const { locale, mainLocale, currency, now, timeZone, languages = [], checkout = NO_CHECKOUT } = options;
  return {
    locale,
    dir: directionOf(locale),
    currency,
    now,
    money: (value) => formatMoney(value, locale),
    date: (at, style) => dateFormat(locale, timeZone, style).format(new Date(at)),
    href: (path) => localHref(path, locale, mainLocale),
    languages,
    checkout,
  };
}

const DATE_STYLES: Record<DateStyle | "full", Intl.DateTimeFormatOptions> = {
  full: { dateStyle: "long", timeStyle: "short" },
  day: { dateStyle: "long" },
  short: { dateStyle: "short" },
  weekday: { weekday: "long" },
};
const dateFormats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(locale: Locale, timeZone: string, style: DateStyle | "full" = "full"): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${style}`;
  const known = dateFormats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(formatTag(locale), { ...DATE_STYLES[style], timeZone });
  dateFormats.set(key, made);
  return made;
}

/** The main language has no prefix, the others theirs: `/p/argan` → `/ar/p/argan`. Files and done addresses stay. */
export function localHref(path: string, locale: Locale, mainLocale: Locale): string {
  if (locale === mainLocale || !path.startsWith("/") || path.startsWith("/media/")) return path;
  if (LOCALES.some((each) => path === `/${each}` || path.startsWith(`/${each}/`))) return path;
  return path === "/" ? `/${locale}/` : `/${locale}${path}`;
}
