import { json, type TypedResponse } from "@remix-run/node";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import type { Refusal } from "#app/commerce/kernel/result.ts";
import { refusalWords } from "#app/commerce/refusals.ts";
import { documentWords, isDocumentRefusal } from "#app/documents/index.server.ts";
import type { Outcome } from "./outcome.ts";

/** A refusal as an action answers it: in words, with the field it is about. */
export function refused(refusal: Refusal, locale: Locale): TypedResponse<Extract<Outcome, { ok: false }>> {
  const { code, pointer } = refusal;
  const status = code.endsWith("not_found") ? 404 : code.endsWith(".changed_meanwhile") ? 409 : 422;
  const message = isDocumentRefusal(code) ? documentWords({ ...refusal, code }, locale) : refusalWords(refusal, locale);
  return json({ ok: false, code, message, ...(pointer && { pointer }) }, { status });
}
