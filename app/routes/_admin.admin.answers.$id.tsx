import { json, redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { AnswerScreen } from "#app/admin/answers/answer-screen.tsx";
import { answerView } from "#app/admin/answers/answer-view.server.ts";
import { answerMessages } from "#app/admin/answers/messages.ts";
import type { AnswerDone } from "#app/admin/answers/types.ts";
import { textFields } from "#app/admin/form-data.ts";
import { guarded } from "#app/admin/guard.server.ts";
import type { Outcome } from "#app/admin/outcome.ts";
import { pageTitle } from "#app/admin/page-title.ts";
import { refused } from "#app/admin/refused.server.ts";
import type { Result } from "#app/commerce/kernel/result.ts";
import {
  ANSWER_STATES,
  changeAnswer,
  deleteAnswer,
  findNeighbours,
  runAgain,
  seeAnswer,
} from "#app/commerce/leads/index.server.ts";
import { answersFilter } from "#app/exports/index.server.ts";
import { readForm } from "#app/platform/read-form.ts";
import { findAgent, listAgents } from "#app/staff/index.server.ts";

export const meta: MetaFunction = pageTitle(answerMessages, "answer");

export const loader = guarded("customers.read", async ({ request, params, context }, visit) => {
  const id = params.id ?? "";
  const search = new URL(request.url).searchParams;
  const found = await context.app.query(async (q) => {
    const [answer, beside, agents] = await Promise.all([
      answerView(q, id, visit.locale),
      findNeighbours(q.read, id, answersFilter(search, q.shop.timeZone)),
      listAgents(q.read),
    ]);
    return answer && { answer, ...beside, agents: agents.map((each) => ({ value: each.id, label: each.name })) };
  }, visit.locale);
  if (!found) throw new Response(null, { status: 404 });
  return { ...found, mayWrite: visit.may("customers.write"), mayDelete: visit.may("answers.delete") };
});

export const action = guarded("customers.write", async ({ request, params, context }, visit) => {
  const field = textFields(await readForm(request));
  const { who } = visit;
  const { app } = context;
  const id = params.id ?? "";
  const answer = (done: AnswerDone, result: Result<unknown>) =>
    result.ok ? json<Outcome<AnswerDone>>({ ok: true, done }) : refused(result.refusal, who.locale);
  switch (field("intent")) {
    case "state": {
      const state = ANSWER_STATES.find((each) => each === field("state"));
      if (!state) throw new Response(null, { status: 400 });
      return answer("changed", await app.command(who, (ctx) => changeAnswer(ctx, id, { state })));
    }
    case "seen": {
      const seen = await app.command(who, (ctx) => seeAnswer(ctx, id));
      return seen.ok ? json<Outcome<"seen">>({ ok: true, done: "seen" }) : refused(seen.refusal, who.locale);
    }
    case "assign": {
      const assignee = await app.query(({ read }) => findAgent(read, field("agent") || null));
      if (assignee === undefined) throw new Response(null, { status: 400 });
      return answer("changed", await app.command(who, (ctx) => changeAnswer(ctx, id, { assignee })));
    }
    case "note": {
      const change = { note: field("note").trim() };
      const basedOn = Number(field("version"));
      return answer("noted", await app.command(who, (ctx) => changeAnswer(ctx, id, change, basedOn)));
    }
    case "run":
      return answer("asked", await app.command(who, (ctx) => runAgain(ctx, id, field("action"))));
    case "delete": {
      if (!visit.may("answers.delete")) throw new Response(null, { status: 403 });
      const deleted = await app.command(who, (ctx) => deleteAnswer(ctx, id));
      return deleted.ok
        ? redirect(`/admin/answers${new URL(request.url).search}`)
        : refused(deleted.refusal, who.locale);
    }
    default:
      throw new Response(null, { status: 400 });
  }
});

export default function Answer() {
  return <AnswerScreen {...useLoaderData<typeof loader>()} />;
}
