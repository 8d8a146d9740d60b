import { findDocument, findSketch, nameRevision } from "#app/documents/index.server.ts";
import { documentDiff } from "../../documents/diff.ts";
import { actorOf } from "../actor.ts";
import { documentRefusal } from "../document-json.ts";
import { endpoint } from "../endpoint.ts";
import { object, text } from "../schemas/common.ts";
import { diffSchema } from "../schemas/document.ts";

const notFound = (revision: string | undefined) => ({
  refusal: { code: "revision.not_found", data: { revision } },
  status: 404,
});

export const revisionEndpoints = [
  endpoint({
    method: "GET",
    path: "/documents/{id}/diff",
    scope: "read",
    summary: "Say how one revision became another",
    description: "Block by block, by ids that never change, and field by field. Without `after`: the last revision.",
    query: {
      before: { description: "A revision" },
      after: { description: "Another one, older or newer" },
    },
    success: { status: 200, schema: diffSchema },
    handle: ({ app, params, query }) =>
      app.query(async ({ read }) => {
        const id = params.id ?? "";
        const before = await findDocument(read, id, query.before ?? "");
        if (!before) return notFound(query.before);
        const after = await findDocument(read, id, query.after);
        return after ? { status: 200, body: documentDiff(before.doc, after.doc).json } : notFound(query.after);
      }),
  }),
  endpoint<{ name: string }>({
    method: "PATCH",
    path: "/documents/{id}/revisions/{revision}",
    scope: "write",
    summary: "Name a revision",
    description: "An empty name takes it away. What the revision holds never changes.",
    body: object({ name: text(80) }),
    success: { status: 200, schema: object({ revision: text(26), name: text(80) }) },
    handle: async ({ app, token, locale, params, body }) => {
      const named = { id: params.id ?? "", revision: params.revision ?? "", name: body.name };
      const done = await app.command({ actor: actorOf(token), locale }, (ctx) => nameRevision(ctx, named));
      return done.ok ? { status: 200, body: done.value } : { refusal: documentRefusal(done.refusal) };
    },
  }),
  endpoint({
    method: "GET",
    path: "/documents/{id}/revisions/{revision}/sketch",
    scope: "read",
    summary: "Draw a revision from afar",
    description: "`svg`: where its blocks stand and what sort each is, with what the revision changed in colour.",
    success: { status: 200, schema: object({ svg: text(1_000_000) }) },
    handle: ({ app, params }) =>
      app.query(async ({ read }) => {
        const svg = await findSketch(read, params.id ?? "", params.revision ?? "");
        return svg === undefined ? notFound(params.revision) : { status: 200, body: { svg } };
      }),
  }),
];
