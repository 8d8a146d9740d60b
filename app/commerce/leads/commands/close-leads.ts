import type { Context } from "../../context.ts";

/** An order came: the open leads of its phone or e-mail are that order now. */
export async function closeLeads(
  ctx: Context,
  order: { id: string; phone: string; email: string | null },
): Promise<void> {
  await ctx.tx.run(
    "UPDATE leads SET state = 'converted', order_id = ?, version = version + 1, updated_at = ? WHERE order_id IS NULL AND (phone = ? OR (email IS NOT NULL AND email = ?))",
    [order.id, ctx.clock.now(), order.phone, order.email],
  );
}

const DAY_MS = 86_400_000;

/** Leads that are older than the shop keeps them are forgotten, a slice at a time. @returns how many */
export async function forgetLeads(ctx: Context, limit = 200): Promise<number> {
  const before = ctx.clock.now() - ctx.shop.leads.days * DAY_MS;
  const rows = await ctx.tx.all<{ id: string }>(`SELECT id FROM leads WHERE updated_at < ? LIMIT ${limit}`, [before]);
  for (const { id } of rows) await ctx.tx.run("DELETE FROM leads WHERE id = ?", [id]);
  return rows.length;
}
