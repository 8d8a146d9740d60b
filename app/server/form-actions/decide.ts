import { speakingCampaigns, textAt } from "#app/campaigns/index.server.ts";
import type { Context } from "#app/commerce/context.ts";
import { localDate } from "#app/commerce/kernel/clock.ts";
import { type AnsweredFacts, beginRun, findAnswer } from "#app/commerce/leads/index.server.ts";
import type { StoredEvent } from "#app/commerce/outbox/index.server.ts";
import { findDocument } from "#app/documents/index.server.ts";
import type { SubmitAction } from "#blocks/contract/index.ts";
import type { WantedText } from "#runtime/campaigns/texts.ts";
import { actionsOf, applies, replyOf } from "#runtime/forms/actions-of.ts";
import { isDoneByOrder } from "#runtime/forms/checkout-fit.ts";

/** Writes down what the forms want done of answers that came: by the revision that asked, in the delivery's own transaction. */
export async function decideActions(ctx: Context, events: readonly StoredEvent[]): Promise<void> {
  const speaking = await speakingCampaigns(ctx);
  for (const { subject, data, createdAt } of events) {
    const { form, revision } = data as AnsweredFacts;
    const [answer, asked] = [await findAnswer(ctx.tx, subject), await findDocument(ctx.tx, form, revision)];
    // Erased, or its form is gone, before anything came of it.
    if (!answer || asked?.doc.kind !== "form") continue;
    // By its own language and day, whenever it is decided: its sender was led on by the same.
    const sent = { ...answer, today: localDate(answer.createdAt, ctx.shop.timeZone) };
    const reply = replyOf(asked.doc, sent);
    const { campaigns = [] } = data as AnsweredFacts;
    const wordsOf = (action: SubmitAction) => {
      const wanted = wantedOf(action, form);
      return wanted ? textAt(speaking, createdAt, campaigns, wanted) : null;
    };
    for (const { action, kind } of actionsOf(asked.doc)) {
      const isReply = kind.phase === "reply";
      // Placed with an order: there is one already, and nobody is to be called back.
      const isDone = answer.order !== null && isDoneByOrder(kind.name);
      const isDue = isReply ? action === reply : !isDone && applies(action, sent);
      const state = !isDue ? "skipped" : isReply ? "done" : "waiting";
      const words = state === "waiting" ? wordsOf(action) : null;
      await beginRun(ctx, answer, { action: action.id, kind: kind.name, state, result: null, words });
    }
  }
}

/** What a campaign may say in place of an action's own words. */
function wantedOf({ do: channel, with: { to } }: SubmitAction, form: string): WantedText | null {
  if (channel !== "mail" && channel !== "whatsapp") return null;
  return { message: to === "answerer" ? "form-answerer" : "form-shop", channel, form };
}
