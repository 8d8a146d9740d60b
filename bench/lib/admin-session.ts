import type { RunningShop } from "../../e2e/fixtures/shop.ts";
import { type Role, signInLink } from "../../e2e/fixtures/staff.ts";
import { journeyPassword } from "../../e2e/flows/sign-in.ts";

/** @returns the cookie of a new member of staff who has signed in */
export async function sessionOf(shop: RunningShop, role: Role): Promise<string> {
  const { pathname } = new URL(await signInLink(shop, role));
  const answer = await fetch(`${shop.origin}${pathname}`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: shop.origin, "sec-fetch-site": "same-origin" },
    body: new URLSearchParams({ password: journeyPassword }),
  });
  const cookie = answer.headers.get("set-cookie")?.split(";")[0];
  if (!cookie) throw new Error(`The sign-in link answered ${answer.status} without a session`);
  return cookie;
}
