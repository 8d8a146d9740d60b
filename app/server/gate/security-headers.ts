import { adminCsp, type CspOrigins, editorCsp, INERT_CSP, storeCsp } from "#app/platform/csp.ts";

export interface HeaderContext {
  /** Made when a class asks for it: shop pages, which are most of what is asked, hold none. */
  nonce(): string;
  secure: boolean;
  origins: CspOrigins;
}

interface PageClass {
  under: RegExp;
  csp(context: HeaderContext): string;
  referrer: string;
  /** Answers of this class are one person's: no cache may keep them unless the route says otherwise. */
  personal: boolean;
}

/** The first that matches. A route may set any of these headers itself; what it sets stands. */
const CLASSES: readonly PageClass[] = [
  {
    under: /^\/admin\/pages\/[^/]+\/edit(\/|$)/,
    csp: ({ nonce, origins }) => editorCsp(nonce(), origins),
    referrer: "same-origin",
    personal: true,
  },
  {
    under: /^\/(admin|supplier)(\/|$)/,
    csp: ({ nonce, origins }) => adminCsp(nonce(), origins),
    referrer: "same-origin",
    personal: true,
  },
  { under: /^\/(api|hooks)\//, csp: () => INERT_CSP, referrer: "no-referrer", personal: true },
  { under: /^\/media\//, csp: () => INERT_CSP, referrer: "no-referrer", personal: false },
  {
    under: /^/,
    csp: ({ origins }) => storeCsp([], origins),
    referrer: "strict-origin-when-cross-origin",
    personal: false,
  },
];

/** Headers every answer to `path` carries, unless the answer brings its own. */
export function securityHeaders(path: string, context: HeaderContext): Record<string, string> {
  const found = CLASSES.find(({ under }) => under.test(path));
  if (!found) throw new Error("The last class matches every path");
  return {
    "content-security-policy": found.csp(context),
    "referrer-policy": found.referrer,
    "x-content-type-options": "nosniff",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy":
      path.startsWith("/media/") && context.origins.media ? "cross-origin" : "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(self), browsing-topics=()",
    ...(found.personal && { "cache-control": "private, no-store" }),
    ...(context.secure && { "strict-transport-security": "max-age=31536000" }),
  };
}
