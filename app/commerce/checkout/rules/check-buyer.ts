import { parsePhone } from "../../kernel/phone.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import type { Address } from "../../orders/index.server.ts";
import { findRegion, placeOf, regionsOf } from "../../places/index.server.ts";
import type { Shop } from "../../shop.ts";
import type { PlaceOrderInput } from "../types.ts";

/** Who orders, where it goes and what they add, as typed. */
export interface BuyerInput {
  customer: { name: string; phone: string; email?: string | null | undefined };
  address: PlaceOrderInput["address"];
  /** The way of delivery, where one was chosen. */
  delivery?: string | null | undefined;
  note?: string | null | undefined;
}

export interface CheckedBuyer {
  name: string;
  /** E.164. */
  phone: string;
  email: string | null;
  address: Address;
  note: string | null;
}

const MAX = { name: 120, line1: 250, city: 120, region: 60, email: 190, note: 1000 };
const POSTCODE = /^[\p{L}\p{Nd}][\p{L}\p{Nd} -]{1,10}$/u;
const EMAIL = /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]{2,}$/;

/** Reads who orders and where it goes. The first thing that is wrong is refused, with a pointer into the input. */
export function checkBuyer(input: BuyerInput, shop: Shop): Result<CheckedBuyer> {
  const { customer, address } = input;
  const country = address.country.trim().toUpperCase();
  const texts = {
    "/customer/name": { value: oneLine(customer.name), max: MAX.name },
    "/address/line1": { value: oneLine(address.line1), max: MAX.line1 },
    "/address/city": { value: oneLine(address.city), max: MAX.city },
  };
  for (const [pointer, { value, max }] of Object.entries(texts)) {
    // Somebody who picks the parcel up at a desk need not say where they live; checkout asks once it knows the way.
    const asked = pointer !== "/address/line1" || !input.delivery;
    if (value === "" && asked) return refuse("input.required", {}, pointer);
    if (value.length > max) return refuse("input.too_long", { max }, pointer);
  }
  if (country === "") return refuse("input.required", {}, "/address/country");
  if (!shop.countries.includes(country)) return refuse("country.not_served", { country }, "/address/country");
  const where = checkPlace(address, country, texts["/address/city"].value);
  if (!where.ok) return where;
  if (customer.phone.trim() === "") return refuse("input.required", {}, "/customer/phone");
  const phone = parsePhone(customer.phone, country);
  if (!phone) return refuse("phone.invalid", { country }, "/customer/phone");
  const email = (customer.email ?? "").trim().toLowerCase();
  if (email !== "" && (email.length > MAX.email || !EMAIL.test(email))) {
    return refuse("email.invalid", {}, "/customer/email");
  }
  const note = (input.note ?? "").trim();
  if (note.length > MAX.note) return refuse("input.too_long", { max: MAX.note }, "/note");
  return ok({
    name: texts["/customer/name"].value,
    phone: phone.e164,
    email: email || null,
    address: { line1: texts["/address/line1"].value, city: texts["/address/city"].value, ...where.value, country },
    note: note || null,
  });
}

/** Region and postcode; a region that nobody named is the one that town or postcode say. */
function checkPlace(
  address: PlaceOrderInput["address"],
  country: string,
  city: string,
): Result<{ region: string | null; postcode: string | null }> {
  const named = oneLine(address.region ?? "");
  const postcode = oneLine(address.postcode ?? "").toUpperCase();
  if (postcode !== "" && !POSTCODE.test(postcode)) {
    return refuse("postcodes.invalid", { code: postcode.slice(0, 40) }, "/address/postcode");
  }
  if (named.length > MAX.region) return refuse("input.too_long", { max: MAX.region }, "/address/region");
  if (named !== "" && regionsOf(country).length > 0 && !findRegion(country, named)) {
    return refuse("region.unknown", { region: named }, "/address/region");
  }
  const { region } = placeOf({ country, region: named, city, postcode });
  return ok({ region: region ?? (named || null), postcode: postcode || null });
}

/** Spaces made one, and no control or direction marks: a name goes into messages, files and labels. */
function oneLine(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
