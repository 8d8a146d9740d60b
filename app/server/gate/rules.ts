import { bodyLimit } from "./body-limit.ts";
import { type GatePolicy, isOurHost } from "./policy.ts";

/** What the gate looks at: a request's line and the headers it decides by. */
export interface Asked {
  method: string;
  /** The request target as sent. */
  target: string;
  hosts: readonly string[];
  origin: string | undefined;
  fetchSite: string | undefined;
  cookie: boolean;
  bearer: boolean;
  /** Content-Type as sent; "" where there is none. */
  contentType: string;
  /** Declared bytes of the body; undefined when chunked or absent. */
  contentLength: number | undefined;
}

export type GateCode =
  | "request.malformed"
  | "request.too-long"
  | "method.unknown"
  | "host.unknown"
  | "origin.foreign"
  | "body.unread-type"
  | "body.too-large";

interface Rule {
  code: GateCode;
  status: number;
  broken(asked: Asked, policy: GatePolicy): boolean;
}

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);
const METHODS = new Set([...SAFE, "POST", "PUT", "PATCH", "DELETE"]);

/** In order: the first rule that is broken answers. Health checks come from probes that know no name for us. */
export const RULES: readonly Rule[] = [
  { code: "method.unknown", status: 405, broken: ({ method }) => !METHODS.has(method) },
  { code: "request.too-long", status: 414, broken: ({ target }) => target.length > 4_096 },
  { code: "request.malformed", status: 400, broken: ({ target }) => !isPlainTarget(target) },
  { code: "request.malformed", status: 400, broken: ({ hosts }) => hosts.length > 1 },
  {
    code: "host.unknown",
    status: 421,
    broken: ({ hosts, target }, policy) => !isHealthCheck(target) && !isOurHost(hosts[0] ?? "", policy),
  },
  { code: "origin.foreign", status: 403, broken: (asked) => !SAFE.has(asked.method) && !isOwnPage(asked) },
  { code: "body.unread-type", status: 415, broken: (asked) => !SAFE.has(asked.method) && !isReadable(asked) },
  {
    code: "body.too-large",
    status: 413,
    broken: ({ target, contentType, contentLength = 0 }) => contentLength > bodyLimit(pathOf(target), contentType),
  },
];

const FORM = /^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i;
const JSON_TYPE = /^application\/json\s*(;|$)/i;

/** Pages read forms, the admin's scripts and the stream of events send JSON too; programs' doors (`/api`, `/hooks`) judge their bodies themselves. */
function isReadable({ target, contentType }: Asked): boolean {
  if (/^\/(api|hooks)\//.test(target)) return true;
  return FORM.test(contentType) || (/^\/(admin|e$)/.test(target) && JSON_TYPE.test(contentType));
}

export function pathOf(target: string): string {
  return target.split("?", 1)[0] ?? "/";
}

function isHealthCheck(target: string): boolean {
  return target === "/healthz" || target === "/readyz";
}

/** `.` and `..`, plain or escaped: resolving them would lead the path out of the class it was judged by. */
const DOTS = /\/(\.|%2e){1,2}(\/|$)/i;

/** A path of ours: no absolute form, no `//host`, no backslash, no `..`, no control character, valid escapes. */
function isPlainTarget(target: string): boolean {
  const path = pathOf(target);
  if (!path.startsWith("/") || /^\/[/\\]/.test(path) || path.includes("\\") || DOTS.test(path)) return false;
  try {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
    return !/[\u0000-\u001f\u007f]/.test(decodeURIComponent(path));
  } catch {
    return false;
  }
}

/**
 * Was a mutating request made by a page of ours? `Sec-Fetch-Site` decides where the browser sends it, else `Origin`;
 * a lone `Origin: null` is nobody's. A request with neither comes from no browser: it has no standing of its own unless
 * it brings a cookie. Programs with a bearer token and no cookie, and webhooks (signed), bring their own proof.
 */
function isOwnPage({ target, hosts, origin, fetchSite, cookie, bearer }: Asked): boolean {
  if (!cookie && ((bearer && target.startsWith("/api/")) || target.startsWith("/hooks/"))) return true;
  if (fetchSite !== undefined) return fetchSite === "same-origin" || fetchSite === "none";
  if (origin === undefined) return !cookie;
  return URL.canParse(origin) && new URL(origin).host === hosts[0]?.toLowerCase();
}
