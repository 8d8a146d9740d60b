import { expect, it } from "vitest";
import { endedSessionCookie, safeNext, sessionCookie, sessionSecret } from "./cookie.ts";

const secret = "A".repeat(43);
const sent = (cookie: string) => new Headers({ cookie: `other=1; ${cookie.split(";")[0]}` });

it("binds the cookie to the host where the origin is secure, and hides it from scripts always", () => {
  const cookie = sessionCookie(secret, 60, true);
  expect(cookie).toBe(`__Host-vitrine_session=${secret}; Max-Age=60; Path=/; HttpOnly; SameSite=Lax; Secure`);
  expect(sessionCookie(secret, 60, false)).toContain("; HttpOnly; SameSite=Lax");
  expect(sessionSecret(sent(cookie), true)).toBe(secret);
});

it("takes no plain cookie over TLS: a neighbour on another host could have set it", () => {
  expect(sessionSecret(sent(sessionCookie(secret, 60, false)), true)).toBeUndefined();
});

it("ends it, and reads an ended or misshapen one as none", () => {
  expect(endedSessionCookie(true)).toContain("Max-Age=0");
  expect(sessionSecret(sent(endedSessionCookie(false)), false)).toBeUndefined();
  expect(sessionSecret(new Headers({ cookie: "vitrine_session=' OR 1=1" }), false)).toBeUndefined();
});

it.each([
  ["/admin/orders?state=placed", "/admin/orders?state=placed"],
  ["/admin", "/admin"],
  ["//evil.example/admin", "/admin"],
  ["https://evil.example/admin", "/admin"],
  ["/\\evil.example/admin", "/admin"],
  ["/administrator", "/admin"],
  ["/checkout", "/admin"],
  ["/admin/../checkout", "/admin"],
  ["/admin/sign-out", "/admin"],
  [null, "/admin"],
])("after signing in, %s leads to %s", (next, expected) => {
  expect(safeNext(next)).toBe(expected);
});
