import type { Context } from "../../context.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { findLead } from "../queries/list-leads.ts";
import type { Lead, LeadState } from "../types.ts";

const LONGEST_NOTE = 2_000;

/** What staff make of a lead: called, dismissed, a note (whoever writes one says which version they saw). Only an order converts one. */
export async function changeLead(
  ctx: Context,
  id: string,
  change: { state?: Exclude<LeadState, "converted">; note?: string },
  basedOn?: number,
): Promise<Result<Lead>> {
  const lead = await findLead(ctx.tx, id);
  if (!lead) return refuse("lead.not_found", { id });
  const { state = lead.state, note = lead.note } = change;
  if (lead.state === "converted" && state !== "converted") {
    return refuse("transition.illegal", { from: lead.state, to: state });
  }
  if (note.length > LONGEST_NOTE) return refuse("input.too_long", { max: LONGEST_NOTE }, "/note");
  const now = ctx.clock.now();
  const { changes } = await ctx.tx.run(
    "UPDATE leads SET state = ?, note = ?, version = version + 1, updated_at = ? WHERE id = ? AND version = ?",
    [state, note, now, id, basedOn ?? lead.version],
  );
  if (changes === 0) return refuse("lead.changed_meanwhile");
  return ok({ ...lead, state, note, version: lead.version + 1, updatedAt: now });
}
