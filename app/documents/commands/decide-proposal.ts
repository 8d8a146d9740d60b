import type { Context } from "#app/commerce/context.ts";
import { ok, type Refusal, type Result, refuse } from "#app/commerce/kernel/result.ts";
import type { Overrun } from "#runtime/cost/weights.ts";
import { mayPublish } from "../rules/may-publish.ts";
import type { DocumentRefusal } from "../types.ts";
import { type Published, type PublishInput, publishDocument } from "./publish-document.ts";

export interface DecideInput {
  /** Of the document. */
  id: string;
  proposal: string;
  accept: boolean;
  /** Why not. */
  answer: string;
  /** See `publishDocument`. */
  over?: readonly Overrun[];
  reason?: string;
  /** Publishes what is no document by itself alone, as a campaign is. */
  publish?(ctx: Context, input: PublishInput): Promise<Result<Published>>;
}

/**
 * Publishes a proposed revision, or sends it back with a word. Of two who decide at once, the second is told that it is
 * decided.
 */
export async function decideProposal(
  ctx: Context,
  { id, proposal, accept, answer, over = [], reason = "", publish = publishDocument }: DecideInput,
): Promise<Result<{ published: Published | null }, DocumentRefusal | Refusal>> {
  if (!mayPublish(ctx)) return refuse("publication.needs_approval");
  const found = await ctx.tx.one<{ revision_id: string }>(
    "SELECT revision_id FROM document_proposals WHERE id = ? AND document_id = ?",
    [proposal, id],
  );
  if (!found) return refuse("proposal.decided");
  const { changes } = await ctx.tx.run(
    `UPDATE document_proposals SET outcome = ?, answer = ?, decided_by = ?, decided_at = ?
     WHERE id = ? AND document_id = ? AND outcome = 'open'`,
    [
      accept ? "accepted" : "declined",
      answer.trim().slice(0, 500),
      ctx.actor.name ?? null,
      ctx.clock.now(),
      proposal,
      id,
    ],
  );
  if (changes === 0) return refuse("proposal.decided");
  if (!accept) return ok({ published: null });
  const published = await publish(ctx, { id, revision: found.revision_id, over, reason });
  return published.ok ? ok({ published: published.value }) : published;
}
