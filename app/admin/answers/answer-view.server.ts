import type { QueryContext } from "#app/commerce/context.ts";
import { tellReason } from "#app/commerce/failures.ts";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import { translator } from "#app/commerce/kernel/messages.ts";
import { findAnswer, listAnswerEvents, listRuns } from "#app/commerce/leads/index.server.ts";
import { findDocument } from "#app/documents/index.server.ts";
import { formAction } from "#blocks/actions/index.ts";
import { answerRows } from "./answer-rows.server.ts";
import type { AnswerView } from "./types.ts";

/** One answer with everything that came of it; undefined where there is none. */
export async function answerView(q: QueryContext, id: string, locale: Locale): Promise<AnswerView | undefined> {
  const answer = await findAnswer(q.read, id);
  if (!answer) return undefined;
  const [asked, runs, events] = await Promise.all([
    findDocument(q.read, answer.form, answer.revision),
    listRuns(q.read, id),
    listAnswerEvents(q.read, id),
  ]);
  const label = (kind: string) => {
    const action = formAction(kind);
    return action ? translator(action.messages, locale)("label") : kind;
  };
  const [row] = await answerRows(q, [answer], locale);
  if (!row) return undefined;
  return {
    ...row,
    ...{ formId: answer.form, revision: answer.revision, revisionAt: asked?.createdAt ?? null },
    ...{ phone: answer.phone, email: answer.email, lead: answer.lead, order: answer.order },
    assigneeId: answer.assignee?.id ?? null,
    runs: runs.map((run) => ({
      ...{ ...run, label: label(run.kind) },
      error: run.error && tellReason(run.error, locale),
    })),
    events: events.map((event) => (event.kind === "action" ? { ...event, data: label(event.data) } : event)),
  };
}
