import { isDuplicate } from "#app/platform/db/index.server.ts";
import type { Context } from "../../context.ts";
import { parsePhone } from "../../kernel/phone.ts";
import { ok, type Result } from "../../kernel/result.ts";
import { searchable } from "../../kernel/searchable.ts";
import type { Fee } from "../../pricing/index.server.ts";
import { feesText, sessionHash } from "../model.server.ts";
import type { LeadLine } from "../types.ts";

export interface LeadInput {
  /** Names the filling-in of one form; sending it again updates the lead. */
  session: string;
  /** What was answered before goes on under a link of its own: it is not begun anew. */
  goesOn: boolean;
  /** As typed; read with the country. */
  phone: string;
  email: string;
  name: string;
  city: string;
  country: string;
  lines: readonly LeadLine[];
  fees?: readonly Fee[];
  /** Minor units, fees included. */
  value: number;
  form: string | null;
}

const EMAIL = /^[^\s@<>(),;:"]{1,64}@[^\s@<>(),;:".]{1,63}(\.[^\s@<>(),;:".]{1,63}){1,5}$/u;

/**
 * Keeps an unfinished order as a lead once its phone or e-mail is valid; the same form's next state updates it. Nothing is
 * kept of a form that nobody could be reached by, nor where the shop keeps none.
 * @returns whether there is a lead now
 */
export async function keepLead(ctx: Context, input: LeadInput): Promise<Result<boolean>> {
  const phone = parsePhone(input.phone, input.country)?.e164 ?? null;
  const typed = input.email.trim().toLowerCase();
  const email = typed.length <= 190 && EMAIL.test(typed) ? typed : null;
  if (!ctx.shop.leads.keep || (phone === null && email === null)) return ok(false);
  const session = sessionHash(input.session);
  const now = ctx.clock.now();
  const name = input.name.slice(0, 120);
  const city = input.city.slice(0, 120);
  const values = [
    ...[
      phone,
      email,
      name,
      city,
      input.country,
      ctx.locale,
      JSON.stringify(input.lines),
      feesText(input.fees),
      input.value,
    ],
    ...[ctx.shop.currency, input.form, searchable(`${name} ${city}`).slice(0, 500), now],
  ];
  const update = () =>
    ctx.tx.run(
      "UPDATE leads SET phone = ?, email = ?, name = ?, city = ?, country = ?, locale = ?, wanted = ?, fees = ?, value = ?, currency = ?, form = ?, search = ?, updated_at = ? WHERE session = ? AND state = 'new'",
      [...values, session],
    );
  if ((await update()).changes > 0) return ok(true);
  if (phone !== null && (await takeOver(ctx, phone, session, input.goesOn)) && (await update()).changes > 0)
    return ok(true);
  try {
    await ctx.tx.run(
      "INSERT INTO leads (phone, email, name, city, country, locale, wanted, fees, value, currency, form, search, updated_at, id, session, state, version, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'new', 1, ?)",
      [...values, ctx.ids.next(), session, now],
    );
  } catch (error) {
    // It is there: staff work on it, an order came of it, or its own twin was faster.
    if (!isDuplicate(error)) throw error;
    await update();
  }
  return ok(true);
}

/**
 * Somebody who begins again, on another page or another day, is still one person to call: the form that is filled in now goes
 * on with the lead that waits for them.
 * @returns whether there was one
 */
async function takeOver(ctx: Context, phone: string, session: string, goesOn: boolean): Promise<boolean> {
  const open = await ctx.tx.one<{ id: string; session: string }>(
    "SELECT id, session FROM leads WHERE phone = ? AND state = 'new' AND value > 0 ORDER BY id DESC LIMIT 1",
    [phone],
  );
  if (!open) return false;
  try {
    const { changes } = await ctx.tx.run("UPDATE leads SET session = ? WHERE id = ? AND state = 'new'", [
      session,
      open.id,
    ]);
    // What they answered before is begun anew: one person, one form that was left.
    if (changes === 1 && !goesOn) {
      await ctx.tx.run("DELETE FROM form_drafts WHERE token_hash = ? AND answer_id IS NULL", [open.session]);
    }
    return changes === 1;
  } catch (error) {
    // This very form has a lead that staff work on already.
    if (!isDuplicate(error)) throw error;
    return false;
  }
}
