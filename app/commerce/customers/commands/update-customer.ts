import type { Context } from "../../context.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { searchable } from "../../kernel/searchable.ts";
import { readCustomer } from "../model.server.ts";
import type { Customer } from "../types.ts";

const MAX = { tags: 30, tag: 60, note: 5_000 };

/** Changes what staff note of a customer. What a customer says of themselves changes with their orders alone. */
export async function updateCustomer(
  ctx: Context,
  id: string,
  change: { tags?: readonly string[]; note?: string },
  basedOn?: number,
): Promise<Result<Customer>> {
  const customer = await readCustomer(ctx.tx, "id", id);
  if (!customer || customer.erasedAt !== null) return refuse("customer.not_found", { id });
  const tags = change.tags && [...new Set(change.tags.map((tag) => tag.trim()).filter(Boolean))];
  if (tags && tags.length > MAX.tags) return refuse("input.too_long", { max: MAX.tags }, "/tags");
  const long = tags?.findIndex((tag) => tag.length > MAX.tag) ?? -1;
  if (long >= 0) return refuse("input.too_long", { max: MAX.tag }, `/tags/${long}`);
  if ((change.note ?? "").length > MAX.note) return refuse("input.too_long", { max: MAX.note }, "/note");
  const after = { ...customer, tags: tags ?? customer.tags, note: change.note ?? customer.note };
  const { changes } = await ctx.tx.run(
    "UPDATE customers SET tags = ?, tag_search = ?, note = ?, version = version + 1, updated_at = ? WHERE id = ? AND version = ?",
    [
      JSON.stringify(after.tags),
      searchable(after.tags.join(" ")).slice(0, 500),
      after.note,
      ctx.clock.now(),
      id,
      basedOn ?? customer.version,
    ],
  );
  if (changes === 0) return refuse("customer.changed_meanwhile");
  return ok({ ...after, version: customer.version + 1 });
}
