import type { Locale } from "#app/commerce/kernel/locale.ts";
import { translator, type Values } from "#app/commerce/kernel/messages.ts";
import type { Refusal } from "#app/commerce/kernel/result.ts";
import { refusalWords } from "#app/commerce/refusals.ts";
import { documentWords, isDocumentRefusal } from "#app/documents/index.server.ts";
import { type ApiCode, apiMessages } from "./messages.ts";

/** RFC 9457, with the code a program reads and, where one fits, the JSON pointer of the offending input. */
interface Problem {
  status: number;
  code: string;
  title: string;
  pointer?: string;
}

const STATUS: Readonly<Record<string, number>> = {
  "request.malformed": 400,
  "request.media_type": 415,
  "request.invalid": 400,
  "request.cursor": 400,
  "auth.missing": 401,
  "auth.invalid": 401,
  "auth.scope": 403,
  "route.unknown": 404,
  "method.not_allowed": 405,
  "rate.limited": 429,
  "server.error": 500,
  "idempotency.missing": 400,
  "idempotency.in_flight": 409,
  "desk.called_meanwhile": 409,
  "export.not_done": 409,
  "order.has_left": 409,
  "order.is_cancelled": 409,
  "order.is_completed": 409,
  "order.is_packed": 409,
  "order.is_paid": 409,
  "order.price_not_yours": 403,
  "publication.needs_approval": 403,
  "return.too_many": 409,
  "stock.count_moved": 409,
  "stock.moved": 409,
  "slug.taken": 409,
};

/**
 * The HTTP status of a refusal. Something that is not there is 404 when the address named it, and 422 when the body did
 * (the refusal then points into the body).
 */
export function statusOf({ code, pointer }: Pick<Refusal, "code" | "pointer">): number {
  const known = STATUS[code];
  if (known !== undefined) return known;
  if (code.endsWith(".not_found") && pointer === undefined) return 404;
  return code.endsWith(".conflict") || code.endsWith(".changed_meanwhile") ? 409 : 422;
}

/** What the API itself refuses. */
export function apiProblem(
  code: ApiCode,
  locale: Locale,
  { values = {}, pointer, headers = {} }: { values?: Values; pointer?: string; headers?: Record<string, string> } = {},
): Response {
  const title = translator(apiMessages, locale)(code, values);
  return problemResponse(
    { status: statusOf({ code }), code, title, ...(pointer !== undefined && { pointer }) },
    {},
    headers,
  );
}

/** What the engine refuses, in words a person can act on; the refusal's data stands beside them for programs. */
export function refusalProblem(refusal: Refusal, locale: Locale, status = statusOf(refusal)): Response {
  const { code } = refusal;
  const title = isDocumentRefusal(code) ? documentWords({ ...refusal, code }, locale) : refusalWords(refusal, locale);
  const pointer = refusal.pointer === undefined ? {} : { pointer: refusal.pointer };
  return problemResponse({ status, code: refusal.code, title, ...pointer }, refusal.data ?? {}, {});
}

function problemResponse(problem: Problem, data: object, headers: Record<string, string>): Response {
  const challenge: Record<string, string> =
    problem.status === 401 ? { "www-authenticate": 'Bearer realm="vitrine"' } : {};
  return new Response(JSON.stringify({ type: "about:blank", ...data, ...problem }), {
    status: problem.status,
    headers: { "content-type": "application/problem+json", "cache-control": "no-store", ...challenge, ...headers },
  });
}
