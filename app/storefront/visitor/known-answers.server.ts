import type { QueryContext } from "#app/commerce/context.ts";
import { askedPart } from "#app/commerce/kernel/not-asked.ts";
import { nationalPhone, parsePhone } from "#app/commerce/kernel/phone.ts";
import { findKnownBuyer } from "#app/commerce/orders/index.server.ts";
import { KNOWN_NAMES, type KnownAnswers } from "#runtime/forms/known-answers.ts";
import { forgetCookies, knownOrders } from "./known-visitor.ts";

/** What forms are filled in with: of the last order that this browser placed, and of no other. */
export async function knownAnswers(q: QueryContext, headers: Headers): Promise<KnownAnswers> {
  const buyer = await findKnownBuyer(q.read, knownOrders(headers));
  if (!buyer) return {};
  const { line1: address, phone, ...others } = buyer;
  // As it is typed there, where the form would read it as the same number.
  const national = nationalPhone(phone);
  const said = parsePhone(national, q.shop.country)?.e164 === phone ? national : phone;
  const known: Readonly<Record<string, string>> = { ...others, address, phone: said };
  const asked = (name: string) => askedPart(known[name] ?? "");
  return Object.fromEntries(KNOWN_NAMES.flatMap((name) => (asked(name) ? [[name, asked(name)]] : [])));
}

/** `GET /known` → `{ name?, phone?, … }` for the script of a page that is kept; `POST`: it is somebody else, and nothing is known. */
export async function answerKnown(q: QueryContext, request: Request): Promise<Response> {
  const headers = new Headers({ "cache-control": "private, no-store" });
  if (request.method !== "POST") return Response.json(await knownAnswers(q, request.headers), { headers });
  for (const cookie of forgetCookies(request.url.startsWith("https:"))) headers.append("set-cookie", cookie);
  return new Response(null, { status: 204, headers });
}
