import { DAY_MS } from "#app/commerce/kernel/clock.ts";
import { marks } from "#app/platform/db/index.server.ts";
import type { Context } from "../../context.ts";
import { recordConsent } from "../../customers/index.server.ts";
import type { AnsweredFacts, FormAnswer } from "../types.ts";

/** Within them somebody looks. */
const KEPT_DAYS = 30;

/** It came from a person after all: what its form does with answers is done now, and what was agreed to counts. */
export async function releaseAnswer(
  ctx: Context,
  { id, form, revision, consents, ...answer }: FormAnswer,
): Promise<void> {
  const agreed = consents.find(({ name }) => name === "consent");
  if (agreed) {
    const { text, locale } = agreed;
    const { phone, email } = answer;
    await recordConsent(ctx, {
      ...{ phone, email, text, locale, purpose: "marketing", granted: true, source: "form", address: null },
    });
  }
  ctx.emit({ kind: "form.answered", subject: id, data: { form, revision } satisfies AnsweredFacts });
}

/** What was held back and nobody restored is forgotten, a slice at a time; its files go with the next round. @returns how many */
export async function forgetHeld(ctx: Context, limit = 200): Promise<number> {
  const rows = await ctx.tx.all<{ id: string }>(
    `SELECT id FROM form_answers WHERE held IS NOT NULL AND created_at < ? LIMIT ${limit}`,
    [ctx.clock.now() - KEPT_DAYS * DAY_MS],
  );
  const ids = rows.map(({ id }) => String(id));
  if (ids.length === 0) return 0;
  await ctx.tx.run(`DELETE FROM form_answer_values WHERE answer_id IN (${marks(ids)})`, ids);
  await ctx.tx.run(`DELETE FROM form_answer_uniques WHERE answer_id IN (${marks(ids)})`, ids);
  const { changes } = await ctx.tx.run(
    `DELETE FROM form_answers WHERE held IS NOT NULL AND id IN (${marks(ids)})`,
    ids,
  );
  return changes;
}
