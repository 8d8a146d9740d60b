import type { Reader } from "#app/platform/db/index.server.ts";
import type { Locale } from "../../kernel/locale.ts";
import type { Consent, Customer, CustomerAddress } from "../types.ts";

/** Everything a person agreed to or took back, the newest first. */
export async function findConsents(
  read: Reader,
  { phone, email }: Pick<Customer, "phone" | "email">,
): Promise<Consent[]> {
  const rows = await read.all(
    "SELECT id, phone, email, purpose, granted, text, text_version, locale, source, address, at FROM consents WHERE phone = ? OR (email IS NOT NULL AND email = ?) ORDER BY id DESC LIMIT 500",
    [phone, email],
  );
  return rows.map((row) => ({
    id: String(row.id),
    phone: row.phone === null ? null : String(row.phone),
    email: row.email === null ? null : String(row.email),
    purpose: String(row.purpose),
    granted: Number(row.granted) === 1,
    text: String(row.text),
    textVersion: String(row.text_version),
    locale: row.locale as Locale,
    source: String(row.source),
    address: row.address === null ? null : String(row.address),
    at: Number(row.at),
  }));
}

/** Where a customer's orders went, the last one first. */
export async function findAddresses(read: Reader, customerId: string): Promise<CustomerAddress[]> {
  const rows = await read.all(
    "SELECT id, line1, city, region, postcode, country, used, last_used_at FROM customer_addresses WHERE customer_id = ? ORDER BY last_used_at DESC, id DESC LIMIT 100",
    [customerId],
  );
  return rows.map((row) => ({
    id: String(row.id),
    line1: String(row.line1),
    city: String(row.city),
    region: row.region === null ? null : String(row.region),
    postcode: row.postcode === null ? null : String(row.postcode),
    country: String(row.country),
    used: Number(row.used),
    lastUsedAt: Number(row.last_used_at),
  }));
}
