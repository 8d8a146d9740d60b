import { directionOf, formatTag, LOCALES, type Locale } from "#app/commerce/kernel/locale.ts";
import { type Currency, formatMoney } from "#app/commerce/kernel/money.ts";
import type { PageContext } from "#blocks/contract/index.ts";

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
  const dates = new Intl.DateTimeFormat(formatTag(locale), { dateStyle: "long", timeStyle: "short", timeZone });
  return {
    locale,
    dir: directionOf(locale),
    currency,
    now,
    money: (value) => formatMoney(value, locale),
    date: (at) => dates.format(new Date(at)),
    href: (path) => localHref(path, locale, mainLocale),
    languages,
    checkout,
  };
}

/** The main language has no prefix, the others theirs: `/p/argan` → `/ar/p/argan`. Files and done addresses stay. */
export function localHref(path: string, locale: Locale, mainLocale: Locale): string {
  if (locale === mainLocale || !path.startsWith("/") || path.startsWith("/media/")) return path;
  if (LOCALES.some((each) => path === `/${each}` || path.startsWith(`/${each}/`))) return path;
  return path === "/" ? `/${locale}/` : `/${locale}${path}`;
}
