import { Readable } from "node:stream";
import { isLocale, type Locale } from "#app/commerce/kernel/locale.ts";
import { type RateLimit, rateLimit } from "#app/platform/rate-limit.server.ts";
import { type ApiToken, findToken, tokenMay } from "#app/staff/index.server.ts";
import type { App } from "../app.ts";
import { bodyMismatch, queryMismatch } from "./checks.ts";
import type { ApiAnswer, Endpoint } from "./endpoint.ts";
import { endpoints } from "./endpoints.ts";
import { mismatchWords } from "./mismatch-words.ts";
import { openApi } from "./openapi.ts";
import { apiProblem, refusalProblem } from "./problem.ts";
import { matchEndpoint } from "./router.ts";

const limits = new WeakMap<App, RateLimit>();

/** One request of the API, from its address to its answer. `path` is what follows `/api/v1`. */
export async function handleApi(app: App, request: Request, path: string, log = app.log): Promise<Response> {
  const locale = preferredLocale(request.headers.get("accept-language"));
  try {
    return await answer(app, request, path, locale);
  } catch (error) {
    log.error({ err: error, method: request.method, path }, "an API request failed");
    return apiProblem("server.error", locale);
  }
}

async function answer(app: App, request: Request, path: string, locale: Locale): Promise<Response> {
  if (path === "/openapi.json" && request.method === "GET") {
    return json(200, JSON.stringify(openApi(endpoints, app.env.origin)), { "cache-control": "public, max-age=300" });
  }
  const method = request.method === "HEAD" ? "GET" : request.method;
  const match = matchEndpoint(endpoints, method, path);
  const token = await bearer(app, request);
  if (typeof token === "string") return apiProblem(token, locale);
  const allowance = await limitOf(app).take(token.id);
  if (!allowance.allowed) {
    const seconds = allowance.retryAfterSeconds;
    return apiProblem("rate.limited", locale, { values: { seconds }, headers: { "retry-after": String(seconds) } });
  }
  if ("allowed" in match) return noEndpoint(match.allowed, locale);
  if (!tokenMay(token, match.endpoint.scope)) return apiProblem("auth.scope", locale);
  return callEndpoint(match.endpoint, { app, token, locale, params: match.params, request });
}

type Call = { app: App; token: ApiToken; locale: Locale; params: Record<string, string>; request: Request };

async function callEndpoint(endpoint: Endpoint, call: Call): Promise<Response> {
  const { locale, request } = call;
  const search = new URL(request.url).searchParams;
  const strange = queryMismatch(endpoint, search);
  if (strange?.pointer === "cursor") return apiProblem("request.cursor", locale, { pointer: "/cursor" });
  if (strange) {
    const values = { where: strange.pointer, problem: mismatchWords(strange, locale) };
    return apiProblem("request.invalid", locale, { values, pointer: `/${strange.pointer}` });
  }
  const body = await readBody(endpoint, request);
  if (!body.ok) return apiProblem(body.code, locale);
  const wrong = bodyMismatch(endpoint, body.value);
  if (wrong) {
    const values = { where: wrong.pointer || "/", problem: mismatchWords(wrong, locale) };
    return apiProblem("request.invalid", locale, { values, pointer: wrong.pointer });
  }
  const outcome = await endpoint.handle({ ...call, query: Object.fromEntries(search), body: body.value });
  return respond(outcome, locale);
}

function respond(outcome: ApiAnswer, locale: Locale): Response {
  if ("refusal" in outcome) return refusalProblem(outcome.refusal, locale, outcome.status);
  if ("file" in outcome) return fileAnswer(outcome);
  return json(outcome.status, JSON.stringify(outcome.body), outcome.headers);
}

/** A file holds people's addresses: nothing on the way may keep it. */
function fileAnswer({ status, file, name }: Extract<ApiAnswer, { file: object }>): Response {
  return new Response(Readable.toWeb(file.content) as ReadableStream<Uint8Array>, {
    status,
    headers: {
      ...{ "content-type": file.mime, "cache-control": "no-store", "x-content-type-options": "nosniff" },
      ...(file.bytes !== undefined && { "content-length": String(file.bytes) }),
      "content-disposition": `attachment; filename="${name}"`,
    },
  });
}

function json(status: number, body: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(body, {
    status,
    headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store", ...headers },
  });
}

function noEndpoint(allowed: string[], locale: Locale): Response {
  if (allowed.length === 0) return apiProblem("route.unknown", locale);
  const list = allowed.join(", ");
  return apiProblem("method.not_allowed", locale, { values: { allowed: list }, headers: { allow: list } });
}

async function bearer(app: App, request: Request): Promise<ApiToken | "auth.missing" | "auth.invalid"> {
  const secret = /^Bearer +([^\s,]+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  if (secret === undefined) return "auth.missing";
  return (await findToken(app.db.read, secret)) ?? "auth.invalid";
}

type ReadBody = { ok: true; value: unknown } | { ok: false; code: "request.malformed" | "request.media_type" };

/** The gate has bounded the body's size. A body that nobody asked for is not read. */
async function readBody(endpoint: Endpoint, request: Request): Promise<ReadBody> {
  if (!endpoint.body && !endpoint.optionalBody) return { ok: true, value: undefined };
  const text = utf8(await request.arrayBuffer());
  if (text === undefined) return { ok: false, code: "request.malformed" };
  if (text.trim() === "" && endpoint.optionalBody) return { ok: true, value: undefined };
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/([\w.-]+\+)?json\b/i.test(type)) return { ok: false, code: "request.media_type" };
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false, code: "request.malformed" };
  }
}

/** Bytes that are no UTF-8 are refused: a name with its accents replaced by � would be kept for ever. */
function utf8(bytes: ArrayBuffer): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function limitOf(app: App): RateLimit {
  const known = limits.get(app);
  if (known) return known;
  const fresh = rateLimit("api", app.env.limits.apiPerTokenPerMinute, 60);
  limits.set(app, fresh);
  return fresh;
}

/** The first language of ours that the header names, in its order; French where it names none. */
function preferredLocale(header: string | null): Locale {
  for (const range of (header ?? "").split(",")) {
    const language = range.trim().slice(0, 2).toLowerCase();
    if (isLocale(language)) return language;
  }
  return "fr";
}
