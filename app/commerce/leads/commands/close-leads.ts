import { DAY_MS } from "#app/commerce/kernel/clock.ts";
import { marks } from "#app/platform/db/index.server.ts";
import type { Context } from "../../context.ts";

interface Came {
  id: string;
  phone: string;
  email: string | null;
}

/** Orders came: the open leads of each one's phone or e-mail are that order now. */
export async function closeLeads(ctx: Context, orders: readonly Came[]): Promise<void> {
  const phones = orders.map(({ phone }) => phone);
  const emails = orders.flatMap(({ email }) => email ?? []);
  if (phones.length === 0) return;
  const open = await ctx.tx.all<{ phone: string; email: string | null }>(
    `SELECT phone, email FROM leads WHERE order_id IS NULL AND (phone IN (${marks(phones)})${emails.length === 0 ? "" : ` OR email IN (${marks(emails)})`})`,
    [...phones, ...emails],
  );
  if (open.length === 0) return;
  for (const { id, phone, email } of orders) {
    if (!open.some((lead) => lead.phone === phone || (email !== null && lead.email === email))) continue;
    await ctx.tx.run(
      "UPDATE leads SET state = 'converted', order_id = ?, version = version + 1, updated_at = ? WHERE order_id IS NULL AND (phone = ? OR (email IS NOT NULL AND email = ?))",
      [id, ctx.clock.now(), phone, email],
    );
  }
}

/** Leads that are older than the shop keeps them are forgotten, a slice at a time. @returns how many */
export async function forgetLeads(ctx: Context, limit = 200): Promise<number> {
  const before = ctx.clock.now() - ctx.shop.leads.days * DAY_MS;
  const rows = await ctx.tx.all<{ id: string }>(`SELECT id FROM leads WHERE updated_at < ? LIMIT ${limit}`, [before]);
  for (const { id } of rows) await ctx.tx.run("DELETE FROM leads WHERE id = ?", [id]);
  return rows.length;
}
