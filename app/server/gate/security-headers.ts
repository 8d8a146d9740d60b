import { adminCsp, type CspOrigins, editorCsp, INERT_CSP, storeCsp } from "#app/platform/csp.ts";

/** What is the same for every answer of a running server. */
export interface HeaderPolicy {
  secure: boolean;
  origins: CspOrigins;
}

interface PageClass {
  under: RegExp;
  csp: string | ((nonce: string) => string);
  referrer: string;
  /** Answers of this class are one person's: no cache may keep them unless the route says otherwise. */
  personal: boolean;
  resource?: "cross-origin";
}

/** The first that matches. A route may set any of these headers itself; what it sets stands. */
const classes = (origins: CspOrigins): readonly PageClass[] => [
  {
    under: /^\/admin\/pages\/[^/]+\/edit(\/|$)/,
    csp: (nonce) => editorCsp(nonce, origins),
    referrer: "same-origin",
    personal: true,
  },
  {
    under: /^\/(admin|supplier)(\/|$)/,
    csp: (nonce) => adminCsp(nonce, origins),
    referrer: "same-origin",
    personal: true,
  },
  { under: /^\/(api|hooks)\//, csp: INERT_CSP, referrer: "no-referrer", personal: true },
  {
    under: /^\/media\//,
    csp: INERT_CSP,
    referrer: "no-referrer",
    personal: false,
    ...(origins.media && { resource: "cross-origin" }),
  },
  {
    under: /^/,
    csp: storeCsp([], origins),
    referrer: "strict-origin-when-cross-origin",
    personal: false,
  },
];

/**
 * Headers that answers carry unless they bring their own, by path. They are put together once: only the nonce, which is
 * asked for where a class holds one, differs from answer to answer.
 */
export function securityHeaders({ secure, origins }: HeaderPolicy) {
  const made = classes(origins).map(({ under, csp, referrer, personal, resource = "same-origin" }) => {
    const headers: Readonly<Record<string, string>> = {
      "content-security-policy": typeof csp === "string" ? csp : "",
      "referrer-policy": referrer,
      "x-content-type-options": "nosniff",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": resource,
      "permissions-policy": `camera=(), microphone=(), geolocation=(${personal ? "" : "self"}), payment=(self), browsing-topics=()`,
      ...(personal && { "cache-control": "private, no-store" }),
      ...(secure && { "strict-transport-security": "max-age=31536000" }),
    };
    return { under, headers, csp };
  });
  return (path: string, nonce: () => string): Readonly<Record<string, string>> => {
    const found = made.find(({ under }) => under.test(path));
    if (!found) throw new Error("The last class matches every path");
    const { headers, csp } = found;
    return typeof csp === "string" ? headers : { ...headers, "content-security-policy": csp(nonce()) };
  };
}
