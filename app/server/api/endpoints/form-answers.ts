import { LOCALES } from "#app/commerce/kernel/locale.ts";
import { refuse } from "#app/commerce/kernel/result.ts";
import {
  ANSWER_EVENT_KINDS,
  ANSWER_STATES,
  type AnswerEvent,
  type AnswerState,
  changeAnswer,
  deleteAnswer,
  type FormAnswer,
  findAnswer,
  HELD_REASONS,
  listAnswerEvents,
  listAnswers,
  listDeletions,
  listRuns,
  RUN_STATES,
  runAgain,
} from "#app/commerce/leads/index.server.ts";
import { answersFilter, strangeInAnswers } from "#app/exports/index.server.ts";
import { findAgent } from "#app/staff/index.server.ts";
import { actorOf } from "../actor.ts";
import { endpoint } from "../endpoint.ts";
import { errorJson } from "../error-json.ts";
import { limitOf, pageAnswer } from "../page-of.ts";
import { array, instantSchema, listSchema, nullable, object, pageParameters, text } from "../schemas/common.ts";

const anyJson = { type: "object" } as const;
const instant = (at: number) => new Date(at).toISOString();

const answerSchema = object({
  id: text(26),
  form: text(26),
  revision: text(26),
  state: { enum: ANSWER_STATES },
  held: { ...nullable({ enum: HELD_REASONS }), description: "Why it was held back; nothing was done of it" },
  locale: { enum: LOCALES },
  phone: nullable(text(64)),
  email: nullable(text(190)),
  values: anyJson,
  consents: array(object({ name: text(80), text: text(20_000), hash: text(64), locale: { enum: LOCALES } }), 100),
  note: text(2_000),
  assignee: nullable(object({ id: text(26), name: text(200) })),
  lead: nullable(text(26)),
  order: nullable(text(26)),
  version: { type: "integer" },
  created_at: instantSchema,
});

const runSchema = object({
  action: text(40),
  kind: text(40),
  state: { enum: RUN_STATES },
  attempts: { type: "integer" },
  error: nullable(text(500)),
  error_code: nullable(text(64)),
  updated_at: instantSchema,
});

const entrySchema = object({
  ...{ id: text(26), answer: text(26), kind: { enum: ANSWER_EVENT_KINDS }, data: text(400) },
  ...{ by: text(200), at: instantSchema },
});

const entryJson = ({ id, answer, kind, data, actorKind, actorName, at }: AnswerEvent) => ({
  ...{ id, answer, kind, data, by: actorName || actorKind, at: instant(at) },
});

const answerJson = ({ createdAt, updatedAt: _, ...answer }: FormAnswer) => ({
  ...answer,
  created_at: instant(createdAt),
});

/** What people answered to forms, and what was done of it. */
export const formAnswerEndpoints = [
  endpoint({
    method: "GET",
    path: "/form-answers",
    scope: "read",
    summary: "List what people answered to forms, the newest first",
    description: "What was held back as a program's is listed with `state=spam` alone.",
    query: {
      form: { description: "To this form document" },
      revision: { description: "To this revision of it" },
      state: { description: "In this state", schema: { enum: ANSWER_STATES } },
      assignee: { description: "Taken care of by this member of staff; `none`: by nobody" },
      field: { description: "With an answer to this field, by its technical name" },
      value: { description: "The field's answer begins so, case and accents aside" },
      from: { description: "Received on this day or later, as the shop counts days", schema: { type: "string" } },
      to: { description: "Received on this day or before", schema: { type: "string" } },
      q: { description: "Words of what was answered, the end of a phone" },
      ...pageParameters,
    },
    success: { status: 200, schema: listSchema(answerSchema) },
    handle: ({ app, query }) =>
      app.query(async ({ read, shop }) => {
        const search = new URLSearchParams(query);
        const strange = strangeInAnswers(search);
        if (strange !== undefined) return { refusal: refuse("filter.invalid", { problem: strange }).refusal };
        const { cursor } = query;
        const filter = answersFilter(search, shop.timeZone);
        const page = await listAnswers(read, { ...filter, limit: limitOf(query), ...(cursor && { cursor }) });
        return pageAnswer(page.data.map(answerJson), page.nextCursor);
      }),
  }),
  endpoint({
    method: "GET",
    path: "/form-answers/{id}",
    scope: "read",
    summary: "Read one answer, with what was done of it",
    success: {
      status: 200,
      schema: object({ ...(answerSchema.properties as object), actions: array(runSchema, 100) }),
    },
    handle: ({ app, params, locale }) =>
      app.query(async ({ read }) => {
        const id = params.id ?? "";
        const answer = await findAnswer(read, id);
        if (!answer) return { refusal: refuse("answer.not_found", { id }).refusal };
        const actions = (await listRuns(read, id)).map(({ action, kind, state, attempts, error, updatedAt }) => ({
          ...{ action, kind, state, attempts, ...errorJson(error, locale), updated_at: instant(updatedAt) },
        }));
        return { status: 200, body: { ...answerJson(answer), actions } };
      }),
  }),
  endpoint<{ state?: AnswerState; note?: string; assignee?: string | null; version?: number }>({
    method: "PATCH",
    path: "/form-answers/{id}",
    scope: "write",
    summary: "Change an answer's state, its note or who takes care of it",
    description:
      "`assignee` is the id or the e-mail of a member of staff who takes care of orders; null: nobody. Another state than `spam` restores what was held back: its form's actions are done then. With the `version` that was read nothing is overwritten that somebody else changed meanwhile.",
    body: object(
      {
        ...{ state: { enum: ANSWER_STATES }, note: text(2_000), assignee: nullable(text(190)) },
        version: { type: "integer", minimum: 1, maximum: 2_147_483_647 },
      },
      ["state", "note", "assignee", "version"],
    ),
    success: { status: 200, schema: answerSchema },
    handle: async ({ app, token, locale, params, body }) => {
      const { assignee: asked, version, ...change } = body;
      const assignee = asked === undefined ? undefined : await app.query(({ read }) => findAgent(read, asked));
      if (asked !== undefined && assignee === undefined) {
        return { refusal: refuse("agent.not_found", {}, "/assignee").refusal };
      }
      const done = await app.command({ actor: actorOf(token), locale }, (ctx) =>
        changeAnswer(ctx, params.id ?? "", { ...change, ...(assignee !== undefined && { assignee }) }, version),
      );
      return done.ok ? { status: 200, body: answerJson(done.value) } : { refusal: done.refusal };
    },
  }),
  endpoint({
    method: "DELETE",
    path: "/form-answers/{id}",
    scope: "write",
    summary: "Delete an answer for good; that it was, when and by whom stays",
    success: { status: 200, schema: object({}) },
    handle: async ({ app, token, locale, params }) => {
      const done = await app.command({ actor: actorOf(token), locale }, (ctx) => deleteAnswer(ctx, params.id ?? ""));
      return done.ok ? { status: 200, body: {} } : { refusal: done.refusal };
    },
  }),
  endpoint({
    method: "GET",
    path: "/form-answers/{id}/log",
    scope: "read",
    summary: "Read who did what with an answer, the newest first",
    success: { status: 200, schema: listSchema(entrySchema) },
    handle: ({ app, params: { id = "" } }) =>
      app.query(async ({ read }) => {
        if (!(await findAnswer(read, id))) return { refusal: refuse("answer.not_found", { id }).refusal };
        return pageAnswer((await listAnswerEvents(read, id)).map(entryJson), null);
      }),
  }),
  endpoint({
    method: "GET",
    path: "/form-answers/deletions",
    scope: "read",
    summary: "Read who deleted answers, and when, the newest first",
    success: { status: 200, schema: listSchema(entrySchema) },
    handle: ({ app }) =>
      app.query(async ({ read }) => pageAnswer((await listDeletions(read, 250)).map(entryJson), null)),
  }),
  endpoint<{ action: string }>({
    method: "POST",
    path: "/form-answers/{id}/runs",
    scope: "write",
    summary: "Run one of the form's actions for this answer again",
    body: object({ action: text(40, 1) }),
    success: { status: 202, schema: object({}) },
    handle: async ({ app, token, locale, params, body }) => {
      const done = await app.command({ actor: actorOf(token), locale }, (ctx) =>
        runAgain(ctx, params.id ?? "", body.action),
      );
      return done.ok ? { status: 202, body: {} } : { refusal: done.refusal };
    },
  }),
];
