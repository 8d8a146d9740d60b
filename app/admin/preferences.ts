import { isLocale, LOCALES, type Locale } from "#app/commerce/kernel/locale.ts";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** How one person likes to see the admin; kept in their browser, known before they sign in. */
export interface Preferences {
  locale: Locale;
  theme: Theme;
}

const COOKIE = "vitrine_admin";
const YEAR = 365 * 24 * 3600;

/** From the cookie; a first visit takes the browser's language, then French. */
export function readPreferences(headers: Headers): Preferences {
  const [locale, theme] = (cookieValue(headers.get("cookie") ?? "", COOKIE) ?? "").split(".");
  return {
    locale: isLocale(locale) ? locale : preferredLocale(headers.get("accept-language") ?? ""),
    theme: isTheme(theme) ? theme : "system",
  };
}

/** Nothing secret, so no signature: what somebody wrote into it is read through the same two lists. */
export function preferencesCookie({ locale, theme }: Preferences, secure: boolean): string {
  return `${COOKIE}=${locale}.${theme}; Path=/admin; Max-Age=${YEAR}; SameSite=Lax; HttpOnly${secure ? "; Secure" : ""}`;
}

export function isTheme(value: unknown): value is Theme {
  return typeof value === "string" && (THEMES as readonly string[]).includes(value);
}

/** One cookie's value out of a Cookie header; the first where it stands twice. */
export function cookieValue(header: string, name: string): string | undefined {
  for (const pair of header.split(";")) {
    const at = pair.indexOf("=");
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}

function preferredLocale(acceptLanguage: string): Locale {
  const wanted = acceptLanguage
    .split(",")
    .map((part) => {
      const [tag = "", ...params] = part.trim().split(";");
      const quality = Number(params.find((param) => param.trim().startsWith("q="))?.split("=")[1] ?? 1);
      return { language: tag.toLowerCase().split("-")[0], quality };
    })
    .sort((a, b) => b.quality - a.quality);
  return wanted.map(({ language }) => language).find(isLocale) ?? LOCALES[0];
}
