import type { Context } from "../../context.ts";
import { ok, type Result } from "../../kernel/result.ts";
import { findAnswer } from "../queries/list-answers.ts";
import { type EnquiryInput, takeEnquiry } from "./take-enquiry.ts";

/** The lead of an answer: the one it has, else a new one. Refuses where nobody could be reached. */
export async function leadOfAnswer(
  ctx: Context,
  answer: string,
  enquiry: EnquiryInput,
): Promise<Result<{ id: string }>> {
  const known = await findAnswer(ctx.tx, answer);
  if (known?.lead) return ok({ id: known.lead });
  const taken = await takeEnquiry(ctx, enquiry);
  if (!taken.ok) return taken;
  const { changes } = await ctx.tx.run("UPDATE form_answers SET lead_id = ? WHERE id = ? AND lead_id IS NULL", [
    ...[taken.value.id, answer],
  ]);
  if (changes === 0) throw new Error(`The lead of the answer ${answer} was made twice at once`);
  return taken;
}
