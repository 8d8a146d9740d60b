import { type Reason, tellReason } from "#app/commerce/failures.ts";
import type { Locale } from "#app/commerce/kernel/locale.ts";

/** Why something that is done later failed: words of the caller's language, and the code behind them. */
export function errorJson(error: Reason | null, locale: Locale) {
  if (error === null) return { error: null, error_code: null };
  const { code, words, detail } = tellReason(error, locale);
  return { error: [words, detail].filter(Boolean).join(" · ").slice(0, 500), error_code: code };
}
