import { randomBytes } from "node:crypto";
import { DAY_MS } from "#app/commerce/kernel/clock.ts";
import type { Context } from "../../context.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { sessionHash } from "../model.server.ts";

const LINK_MS = 7 * DAY_MS;

interface DraftLink {
  token: string;
  /** Of the shop, in the language in which it was begun. */
  path: string;
  until: number;
}

/** A link by which somebody goes on with their answers on any device, for a week; the one before it opens nothing any more. */
export async function linkDraft(ctx: Context, id: string): Promise<Result<DraftLink>> {
  const token = randomBytes(24).toString("base64url");
  const until = ctx.clock.now() + LINK_MS;
  const { changes } = await ctx.tx.run(
    "UPDATE form_drafts SET link_hash = ?, link_until = ? WHERE id = ? AND answer_id IS NULL",
    [sessionHash(token), until, id],
  );
  const draft = await ctx.tx.one<{ locale: string }>("SELECT locale FROM form_drafts WHERE id = ?", [id]);
  if (changes !== 1 || !draft) return refuse("answer.not_found", { id });
  const [, ...others] = ctx.shop.locales;
  const prefix = others.find((locale) => locale === draft.locale);
  return ok({ token, path: `${prefix ? `/${prefix}` : ""}/forms/resume/${token}`, until });
}

/** Forgets what somebody began: staff do not want it, or they asked for it. */
export async function dropDraft(ctx: Context, id: string): Promise<Result<null>> {
  const { changes } = await ctx.tx.run("DELETE FROM form_drafts WHERE id = ? AND answer_id IS NULL", [id]);
  return changes === 1 ? ok(null) : refuse("answer.not_found", { id });
}

/** What was begun longer ago than the shop keeps leads is forgotten, a slice at a time. @returns how many */
export async function forgetDrafts(ctx: Context, limit = 200): Promise<number> {
  const before = ctx.clock.now() - ctx.shop.leads.days * DAY_MS;
  const rows = await ctx.tx.all<{ id: string }>(`SELECT id FROM form_drafts WHERE updated_at < ? LIMIT ${limit}`, [
    before,
  ]);
  for (const { id } of rows) await ctx.tx.run("DELETE FROM form_drafts WHERE id = ?", [id]);
  return rows.length;
}
