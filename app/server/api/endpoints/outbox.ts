import { ok, refuse } from "#app/commerce/kernel/result.ts";
import { LETTER_STATES, type LetterState, listLetters, replayLetters } from "#app/commerce/outbox/index.server.ts";
import { actorOf } from "../actor.ts";
import { endpoint } from "../endpoint.ts";
import { errorJson } from "../error-json.ts";
import { limitOf, pageAnswer } from "../page-of.ts";
import { instantSchema, listSchema, nullable, object, pageParameters, text } from "../schemas/common.ts";

const letterSchema = object({
  id: text(100),
  source: { enum: ["call", "event"] },
  name: text(64),
  event: nullable(text(64)),
  subject: text(191),
  state: { enum: LETTER_STATES },
  attempts: { type: "integer" },
  error: nullable(text(500)),
  error_code: nullable(text(64)),
  next_at: nullable(instantSchema),
  created_at: instantSchema,
});

export const outboxEndpoints = [
  endpoint({
    method: "GET",
    path: "/outbox",
    scope: "read",
    summary: "List calls to outside services and deliveries that are not done",
    query: {
      state: { description: "Only these", schema: { enum: LETTER_STATES } },
      name: { description: "Only those whose name begins so" },
      limit: pageParameters.limit,
    },
    success: { status: 200, schema: listSchema(letterSchema) },
    handle: ({ app, query, locale }) =>
      app.query(async ({ read }) => {
        const state = query.state as LetterState | undefined;
        const letters = await listLetters(read, { state, name: query.name, limit: limitOf(query) });
        const instant = (at: number | null) => (at === null ? null : new Date(at).toISOString());
        return pageAnswer(
          letters.map(({ at, nextAt, error, payload: _, ...rest }) => ({
            ...rest,
            ...errorJson(error, locale),
            next_at: instant(nextAt),
            created_at: instant(at),
          })),
          null,
        );
      }),
  }),
  endpoint<{ id?: string; all?: boolean }>({
    method: "POST",
    path: "/outbox/replay",
    scope: "write",
    summary: "Have what is stuck tried again",
    description:
      "One letter by its `id`, or `all: true`. The keys stay what they were, so nothing has a second effect.",
    body: object({ id: text(100), all: { enum: [true] } }, ["id", "all"]),
    success: { status: 200, schema: object({ replayed: { type: "integer" } }) },
    handle: async ({ app, token, locale, body: { id, all } }) => {
      if ((id === undefined) === !all) {
        return { refusal: { code: "input.invalid", pointer: "/id", data: { problem: "id / all" } } };
      }
      const done = await app.command({ actor: actorOf(token), locale }, async (ctx) => {
        const replayed = await replayLetters(ctx, id === undefined ? { all: true } : { id });
        return replayed === 0 && id !== undefined ? refuse("letter.not_found", {}, "/id") : ok({ replayed });
      });
      return done.ok ? { status: 200, body: done.value } : { refusal: done.refusal };
    },
  }),
];
