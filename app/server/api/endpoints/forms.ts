import { localDate, systemClock } from "#app/commerce/kernel/clock.ts";
import { LOCALES, type Locale } from "#app/commerce/kernel/locale.ts";
import type { Refusal } from "#app/commerce/kernel/result.ts";
import { createDocument, importForm } from "#app/documents/index.server.ts";
import { evaluateAnswers, formIn, formPaths } from "../../forms/work-forms.ts";
import { actorOf } from "../actor.ts";
import { documentRefusal } from "../document-json.ts";
import { type ApiAnswer, endpoint } from "../endpoint.ts";
import { array, object, text } from "../schemas/common.ts";
import { docSchema } from "../schemas/document.ts";

const anyJson = { type: "object" } as const;
const name = text(200);
const pathsSchema = object({
  findings: array(
    object({ kind: text(40), blocks: array(name, 5_000), rule: { type: ["integer", "null"] }, message: text(400) }),
    5_000,
  ),
  map: object({
    steps: array(name, 5_000),
    ways: array(object({ from: name, to: { type: ["string", "null"] }, when: {} }), 5_000),
  }),
});
const evaluationSchema = object({
  visible: array(name, 5_000),
  required: array(name, 5_000),
  values: anyJson,
  valid: { type: "boolean" },
  errors: array(object({ field: name, rule: text(40), message: text(500) }), 5_000),
});
const importedSchema = object(
  {
    id: text(26),
    revision: text(26),
    document: docSchema,
    report: object({
      from: { enum: ["surveyjs", "form-js"] },
      fields: { type: "integer" },
      notes: array(object({ pointer: text(1_000), name: text(500), what: text(200), reason: text(500) }), 5_000),
    }),
  },
  ["id", "revision"],
);

/** Pointers lead into the body. */
const inForm = (refusal: Refusal): Refusal =>
  refusal.pointer === undefined ? refusal : { ...refusal, pointer: `/form${refusal.pointer}` };

export const formEndpoints = [
  endpoint<{ form: unknown; save?: boolean }>({
    method: "POST",
    path: "/form-imports",
    scope: "write",
    summary: "Make a form document of a SurveyJS or form-js form",
    description:
      "Names of questions and values of options stay as they are. `report.notes` says what has no equivalent. With `save` it is kept as a draft, and the answer has its `id`.",
    body: object({ form: anyJson, save: { type: "boolean" } }, ["save"]),
    success: { status: 200, schema: importedSchema },
    async handle({ app, token, locale, body }): Promise<ApiAnswer> {
      const done = importForm(body.form);
      if (!done.ok) return { refusal: done.refusal };
      // Without being kept it is judged all the same: what is answered here can be saved as it is.
      const checked = formIn(done.value.document);
      if (!checked.ok) return { refusal: documentRefusal(checked.refusal) };
      const [document, { report }] = [checked.value, done.value];
      if (!body.save) return { status: 200, body: { document, report } };
      const made = await app.command({ actor: actorOf(token), locale }, (ctx) => createDocument(ctx, document));
      if (!made.ok) return { refusal: documentRefusal(made.refusal) };
      const { id, revision } = made.value;
      return { status: 200, body: { id, revision, document, report } };
    },
  }),
  endpoint<{ form: unknown; answers: unknown; locale?: Locale }>({
    method: "POST",
    path: "/form-evaluations",
    scope: "read",
    summary: "Say what a form asks after some answers, and what is wrong with them",
    description: "The very code that the shop runs. Nothing is kept.",
    body: object({ form: anyJson, answers: anyJson, locale: { enum: LOCALES } }, ["locale"]),
    success: { status: 200, schema: evaluationSchema },
    async handle({ app, locale, body }): Promise<ApiAnswer> {
      const form = formIn(body.form);
      if (!form.ok) return { refusal: inForm(form.refusal) };
      const { country, timeZone } = await app.shop();
      const now = systemClock.now();
      const context = {
        ...{ locale: body.locale ?? locale, country },
        ...{ today: localDate(now, timeZone), now: new Date(now).toISOString() },
      };
      const done = evaluateAnswers(form.value, body.answers, context);
      return done.ok ? { status: 200, body: done.value } : { refusal: done.refusal };
    },
  }),
  endpoint<{ form: unknown }>({
    method: "POST",
    path: "/form-paths",
    scope: "read",
    summary: "Look for dead ends, steps nobody reaches and rules that contradict each other",
    body: object({ form: anyJson }),
    success: { status: 200, schema: pathsSchema },
    async handle({ locale, body }): Promise<ApiAnswer> {
      const form = formIn(body.form);
      return form.ok ? { status: 200, body: formPaths(form.value, locale) } : { refusal: inForm(form.refusal) };
    },
  }),
];
