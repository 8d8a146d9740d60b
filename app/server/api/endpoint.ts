import type { Locale } from "#app/commerce/kernel/locale.ts";
import type { Refusal } from "#app/commerce/kernel/result.ts";
import type { OpenFile } from "#app/platform/storage/index.server.ts";
import type { ApiToken, TokenScope } from "#app/staff/index.server.ts";
import type { App } from "../app.ts";

export type JsonSchema = { readonly [key: string]: unknown };
export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** What a handler receives: everything was checked against the endpoint's own schemas. */
export interface ApiCall<B = unknown> {
  app: App;
  token: ApiToken;
  /** Language of the words in answers, from Accept-Language; French where it names none of ours. */
  locale: Locale;
  /** Values of `{name}` in the path. */
  params: Readonly<Record<string, string>>;
  /** The declared query parameters that were given. */
  query: Readonly<Record<string, string>>;
  body: B;
  request: Request;
}

export type ApiAnswer =
  /** A file; one that is written as it is fetched has no length yet. */
  | { status: number; file: Pick<OpenFile, "content"> & { mime: string; bytes?: number }; name: string }
  | { status: number; body: unknown; headers?: Readonly<Record<string, string>> }
  | { refusal: Refusal; status?: number };

/**
 * One operation of the API. The same declaration routes, authorises, validates and describes itself in OpenAPI, so that
 * none of the four can say something else.
 */
export interface Endpoint<B = unknown> {
  method: Method;
  /** Below `/api/v1`: `/products/{id}`. */
  path: string;
  /** Scope a token needs. */
  scope: TokenScope;
  summary: string;
  /** Longer words for the description. */
  description?: string;
  /** Query parameters and what they do; any other is refused. */
  query?: Readonly<Record<string, { description: string; schema?: JsonSchema }>>;
  /** Request headers worth describing. */
  headers?: Readonly<Record<string, { description: string; required: boolean; schema: JsonSchema }>>;
  body?: JsonSchema;
  /** Schema of a body that may also be left out. */
  optionalBody?: JsonSchema;
  /** Success status, and the schema of its body, or the types of the file that it is. */
  success: { status: number; schema: JsonSchema } | { status: number; files: readonly string[] };
  handle(call: ApiCall<B>): Promise<ApiAnswer>;
}

/** Declares an endpoint whose body, once its schema has passed it, is a `B`. */
export function endpoint<B = undefined>(options: Endpoint<B>): Endpoint {
  return { ...options, handle: (call) => options.handle(call as ApiCall<B>) };
}
