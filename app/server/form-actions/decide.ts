import type { Context } from "#app/commerce/context.ts";
import { type AnsweredFacts, beginRun, findAnswer } from "#app/commerce/leads/index.server.ts";
import type { StoredEvent } from "#app/commerce/outbox/index.server.ts";
import { findDocument } from "#app/documents/index.server.ts";
import { actionsOf, replyOf } from "#runtime/forms/actions-of.ts";

/** Writes down what the forms want done of answers that came: by the revision that asked, in the delivery's own transaction. */
export async function decideActions(ctx: Context, events: readonly StoredEvent[]): Promise<void> {
  for (const { subject, data } of events) {
    const { form, revision } = data as AnsweredFacts;
    const [answer, asked] = [await findAnswer(ctx.tx, subject), await findDocument(ctx.tx, form, revision)];
    // Erased, or its form is gone, before anything came of it.
    if (!answer || asked?.doc.kind !== "form") continue;
    const reply = replyOf(asked.doc, answer.values);
    for (const { action, kind, holds } of actionsOf(asked.doc, answer.values)) {
      const isReply = kind.phase === "reply";
      const applies = isReply ? action === reply : holds;
      const state = !applies ? "skipped" : isReply ? "done" : "waiting";
      await beginRun(ctx, answer, { action: action.id, kind: kind.name, state, result: null });
    }
  }
}
