import { json } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { answerRows } from "#app/admin/answers/answer-rows.server.ts";
import { AnswersScreen } from "#app/admin/answers/answers-screen.tsx";
import { answerMessages } from "#app/admin/answers/messages.ts";
import { textFields } from "#app/admin/form-data.ts";
import { guarded } from "#app/admin/guard.server.ts";
import type { LeadDone } from "#app/admin/leads/types.ts";
import type { Outcome } from "#app/admin/outcome.ts";
import { pageTitle } from "#app/admin/page-title.ts";
import { refused } from "#app/admin/refused.server.ts";
import { textIn } from "#app/commerce/kernel/locale.ts";
import type { Result } from "#app/commerce/kernel/result.ts";
import { ANSWER_STATES, changeAnswer, listAnswers } from "#app/commerce/leads/index.server.ts";
import { listDocuments } from "#app/documents/index.server.ts";
import { readForm } from "#app/platform/read-form.ts";

export const meta: MetaFunction = pageTitle(answerMessages, "title");

export const loader = guarded("customers.read", async ({ request, context }, visit) => {
  const search = new URL(request.url).searchParams;
  const state = ANSWER_STATES.find((each) => each === search.get("state"));
  const q = search.get("q")?.slice(0, 100);
  const cursor = search.get("cursor");
  const form = search.get("form")?.slice(0, 26) ?? "";
  const { locale } = visit.who;
  return context.app.query(async (query) => {
    const asked = { ...(state && { state }), ...(q && { q }), ...(cursor && { cursor }), ...(form && { form }) };
    const [page, any, forms] = await Promise.all([
      listAnswers(query.read, { limit: 50, ...asked }),
      listAnswers(query.read, { limit: 1 }),
      listDocuments(query.read, { kind: "form", limit: 100 }, query.clock.now()),
    ]);
    return {
      answers: await answerRows(query, page.data, locale),
      view: state ?? ("all" as const),
      forms: forms.data.map(({ id, title }) => ({ id, title: textIn(title, locale) || id })),
      form,
      anyAnswer: any.data.length > 0,
      nextCursor: page.nextCursor,
      mayWrite: visit.may("customers.write"),
    };
  });
});

export const action = guarded("customers.write", async ({ request, context }, visit) => {
  const form = await readForm(request);
  const field = textFields(form);
  const { who } = visit;
  const answer = (done: LeadDone, result: Result<unknown>) =>
    result.ok ? json<Outcome<LeadDone>>({ ok: true, done }) : refused(result.refusal, who.locale);
  switch (field("intent")) {
    case "state": {
      const state = ANSWER_STATES.find((each) => each === field("state"));
      if (!state) throw new Response(null, { status: 400 });
      return answer("changed", await context.app.command(who, (ctx) => changeAnswer(ctx, field("id"), { state })));
    }
    case "note": {
      const change = { note: field("note").trim() };
      const basedOn = Number(field("version"));
      return answer("noted", await context.app.command(who, (ctx) => changeAnswer(ctx, field("id"), change, basedOn)));
    }
    default:
      throw new Response(null, { status: 400 });
  }
});

export default function Answers() {
  return <AnswersScreen {...useLoaderData<typeof loader>()} />;
}
