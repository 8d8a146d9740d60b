import { json } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { answerChoices } from "#app/admin/answers/answer-choices.server.ts";
import { answerRows } from "#app/admin/answers/answer-rows.server.ts";
import { AnswersScreen } from "#app/admin/answers/answers-screen.tsx";
import { answerMessages } from "#app/admin/answers/messages.ts";
import type { AnswerDone } from "#app/admin/answers/types.ts";
import { textFields } from "#app/admin/form-data.ts";
import { guarded } from "#app/admin/guard.server.ts";
import { actOnViews } from "#app/admin/list/views/act-on-views.server.ts";
import type { Outcome } from "#app/admin/outcome.ts";
import { pageTitle } from "#app/admin/page-title.ts";
import { refused } from "#app/admin/refused.server.ts";
import { ANSWER_STATES, changeAnswer, listAnswers, listDeletions } from "#app/commerce/leads/index.server.ts";
import { answersFilter } from "#app/exports/index.server.ts";
import { readForm } from "#app/platform/read-form.ts";
import { listViews } from "#app/staff/index.server.ts";

export const meta: MetaFunction = pageTitle(answerMessages, "title");

export const loader = guarded("customers.read", async ({ request, context }, visit) => {
  const search = new URL(request.url).searchParams;
  const cursor = search.get("cursor");
  const mayWrite = visit.may("customers.write");
  return context.app.query(async (q) => {
    const asked = answersFilter(search, q.shop.timeZone);
    const [page, any, choices, views, deletions] = await Promise.all([
      listAnswers(q.read, { limit: 50, ...asked, ...(cursor && { cursor }) }),
      listAnswers(q.read, { limit: 1 }),
      answerChoices(q, asked.form ?? "", visit.locale),
      listViews(q.read, "answers", visit.user.id),
      mayWrite ? listDeletions(q.read, 20) : [],
    ]);
    return {
      answers: await answerRows(q, page.data, visit.locale),
      view: asked.state ?? ("all" as const),
      ...{ choices, views, nextCursor: page.nextCursor, mayWrite },
      deletions: deletions.map(({ id, actorName, at }) => ({ id, actorName, at })),
      anyAnswer: any.data.length > 0 || deletions.length > 0,
      mayExport: visit.may("lists.export"),
    };
  }, visit.locale);
});

export const action = guarded("customers.write", async ({ request, context }, visit) => {
  const field = textFields(await readForm(request));
  const kept = await actOnViews("answers", field, context, visit);
  if (kept) return kept;
  const state = ANSWER_STATES.find((each) => each === field("state"));
  if (field("intent") !== "state" || !state) throw new Response(null, { status: 400 });
  const done = await context.app.command(visit.who, (ctx) => changeAnswer(ctx, field("id"), { state }));
  return done.ok ? json<Outcome<AnswerDone>>({ ok: true, done: "changed" }) : refused(done.refusal, visit.who.locale);
});

export default function Answers() {
  return <AnswersScreen {...useLoaderData<typeof loader>()} />;
}
