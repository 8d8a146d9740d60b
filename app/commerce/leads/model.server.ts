import { createHash } from "node:crypto";
import { jsonOf, type Row } from "#app/platform/db/index.server.ts";
import type { Locale } from "../kernel/locale.ts";
import type { Currency } from "../kernel/money.ts";
import type { Fee } from "../pricing/index.server.ts";
import type { Lead, LeadState } from "./types.ts";

export const LEAD_COLUMNS =
  "id, state, phone, email, name, city, country, locale, wanted, fees, value, currency, form, note, order_id, version, created_at, updated_at";

/** A form's session is kept hashed: who reads the database cannot write on in somebody's form. */
export function sessionHash(session: string): string {
  return createHash("sha256").update(session).digest("hex");
}

export function toLead(row: Row): Lead {
  return {
    id: String(row.id),
    state: row.state as LeadState,
    phone: textOrNull(row.phone),
    email: textOrNull(row.email),
    name: String(row.name),
    city: String(row.city),
    country: String(row.country),
    locale: row.locale as Locale,
    lines: jsonOf(row.wanted),
    fees: row.fees ? jsonOf(row.fees) : [],
    value: Number(row.value),
    currency: row.currency as Currency,
    form: textOrNull(row.form),
    note: String(row.note ?? ""),
    orderId: textOrNull(row.order_id),
    version: Number(row.version),
    createdAt: Number(row.created_at),
    updatedAt: Number(row.updated_at),
  };
}

/** As it is kept: nothing where nothing is added. */
export function feesText(fees: readonly Fee[] = []): string | null {
  return fees.length > 0 ? JSON.stringify(fees) : null;
}

function textOrNull(value: string | number | null | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}
