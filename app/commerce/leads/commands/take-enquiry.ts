import type { Context } from "../../context.ts";
import { parsePhone } from "../../kernel/phone.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { searchable } from "../../kernel/searchable.ts";
import type { Fee } from "../../pricing/index.server.ts";
import { feesText, sessionHash } from "../model.server.ts";
import type { LeadLine } from "../types.ts";

export interface EnquiryInput {
  /** As typed; read with the shop's country. Phone or e-mail is needed: else nobody could be answered. */
  phone: string;
  email: string;
  name: string;
  city: string;
  /** "": the shop's. */
  country: string;
  /** What of the shop's goods was chosen, and what it would come to, minor units. */
  lines: readonly LeadLine[];
  fees?: readonly Fee[];
  value: number;
  /** Id of the form document. */
  form: string;
  /** Everything else that was answered, a line a question. */
  note: string;
}

/**
 * Somebody asked something through a form of the shop and waits for an answer: a new lead, whatever the shop does with
 * orders that were begun. Refuses one that gives no way to answer.
 */
export async function takeEnquiry(ctx: Context, input: EnquiryInput): Promise<Result<{ id: string }>> {
  const { currency } = ctx.shop;
  const country = input.country || ctx.shop.country;
  const phone = parsePhone(input.phone, country)?.e164 ?? null;
  const email = input.email.trim().toLowerCase().slice(0, 190) || null;
  if (phone === null && email === null) return refuse("lead.unreachable", {}, "/phone");
  const id = ctx.ids.next();
  const now = ctx.clock.now();
  const name = input.name.slice(0, 120);
  const city = input.city.slice(0, 120);
  await ctx.tx.run(
    `INSERT INTO leads (id, session, state, phone, email, name, city, country, locale, wanted, fees, value, currency, form, note, search, version, created_at, updated_at)
     VALUES (?, ?, 'new', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)`,
    [
      ...[id, sessionHash(id), phone, email, name, city, country, ctx.locale],
      ...[JSON.stringify(input.lines), feesText(input.fees), input.value, currency, input.form],
      ...[input.note.slice(0, 4_000), searchable(`${name} ${city}`).slice(0, 500), now, now],
    ],
  );
  return ok({ id });
}
