import { cookieValue } from "../preferences.ts";

/** Over TLS the prefix makes the browser refuse the cookie from anybody but this very host, over TLS, for all paths. */
const name = (secure: boolean) => (secure ? "__Host-vitrine_session" : "vitrine_session");
const attributes = (secure: boolean) => `Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;

/** @param secret as `openSession` made it @param seconds until the session ends for good */
export function sessionCookie(secret: string, seconds: number, secure: boolean): string {
  return `${name(secure)}=${secret}; Max-Age=${Math.max(0, Math.floor(seconds))}; ${attributes(secure)}`;
}

export function endedSessionCookie(secure: boolean): string {
  return `${name(secure)}=; Max-Age=0; ${attributes(secure)}`;
}

/** The session's secret, as far as the cookie has the shape of one. */
export function sessionSecret(headers: Headers, secure: boolean): string | undefined {
  const value = cookieValue(headers.get("cookie") ?? "", name(secure));
  return value && /^[A-Za-z0-9_-]{20,100}$/.test(value) ? value : undefined;
}

/** Where to go after signing in: a page of the admin, whatever the address said. */
export function safeNext(next: unknown): string {
  if (typeof next !== "string" || next.length > 500) return "/admin";
  const url = new URL(next, "http://admin.invalid");
  const inside = url.origin === "http://admin.invalid" && /^\/admin(\/|$)/.test(url.pathname);
  return inside && !/^\/admin\/(sign-|welcome)/.test(url.pathname) ? url.pathname + url.search : "/admin";
}
