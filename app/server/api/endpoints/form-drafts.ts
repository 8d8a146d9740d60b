import { refuse } from "#app/commerce/kernel/result.ts";
import { dropDraft, type FormDraft, findDraft, linkDraft, listDrafts } from "#app/commerce/leads/index.server.ts";
import { actorOf } from "../actor.ts";
import { endpoint } from "../endpoint.ts";
import { limitOf, pageAnswer } from "../page-of.ts";
import { instantSchema, listSchema, nullable, object, pageParameters, text } from "../schemas/common.ts";

const instant = (at: number) => new Date(at).toISOString();

const draftSchema = object({
  id: text(26),
  form: { ...text(26), description: "Id of the form document; empty: the house's own checkout" },
  revision: text(26),
  path: text(500),
  step: { type: "integer" },
  phone: nullable(text(64)),
  email: nullable(text(190)),
  name: text(120),
  values: { type: "object" },
  link_until: nullable(instantSchema),
  created_at: instantSchema,
  updated_at: instantSchema,
});

const draftJson = ({ id, form, revision, path, step, phone, email, name, values, ...at }: FormDraft) => ({
  ...{ id, form, revision, path, step, phone, email, name, values },
  link_until: at.linkUntil === null ? null : instant(at.linkUntil),
  ...{ created_at: instant(at.createdAt), updated_at: instant(at.updatedAt) },
});

/** What people began to answer and have not sent. */
export const formDraftEndpoints = [
  endpoint({
    method: "GET",
    path: "/form-drafts",
    scope: "read",
    summary: "List answers that were begun and not sent, the newest first",
    query: { form: { description: "To this form document" }, ...pageParameters },
    success: { status: 200, schema: listSchema(draftSchema) },
    handle: ({ app, query }) =>
      app.query(async ({ read }) => {
        const { form, cursor } = query;
        const page = await listDrafts(read, {
          limit: limitOf(query),
          ...(form && { form }),
          ...(cursor && { cursor }),
        });
        return pageAnswer(page.data.map(draftJson), page.nextCursor);
      }),
  }),
  endpoint({
    method: "GET",
    path: "/form-drafts/{id}",
    scope: "read",
    summary: "Read how far somebody came",
    success: { status: 200, schema: draftSchema },
    handle: ({ app, params: { id = "" } }) =>
      app.query(async ({ read }) => {
        const draft = await findDraft(read, id);
        return draft
          ? { status: 200, body: draftJson(draft) }
          : { refusal: refuse("answer.not_found", { id }).refusal };
      }),
  }),
  endpoint({
    method: "POST",
    path: "/form-drafts/{id}/link",
    scope: "write",
    summary: "Make a link by which somebody goes on with their answers on any device",
    description:
      "Whoever has it sees what was answered. It opens for a week; the one before it opens nothing any more.",
    success: { status: 201, schema: object({ url: text(2_000), expires_at: instantSchema }) },
    handle: async ({ app, token, locale, params: { id = "" } }) => {
      const made = await app.command({ actor: actorOf(token), locale }, (ctx) => linkDraft(ctx, id));
      if (!made.ok) return { refusal: made.refusal };
      const { path, until } = made.value;
      return { status: 201, body: { url: `${app.env.origin}${path}`, expires_at: instant(until) } };
    },
  }),
  endpoint({
    method: "DELETE",
    path: "/form-drafts/{id}",
    scope: "write",
    summary: "Forget what somebody began",
    success: { status: 200, schema: object({}) },
    handle: async ({ app, token, locale, params: { id = "" } }) => {
      const done = await app.command({ actor: actorOf(token), locale }, (ctx) => dropDraft(ctx, id));
      return done.ok ? { status: 200, body: {} } : { refusal: done.refusal };
    },
  }),
];
