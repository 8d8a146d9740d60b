import { archiveAny, unpublishAny } from "#app/campaigns/index.server.ts";
import type { Context } from "#app/commerce/context.ts";
import { LOCALES, type Locale } from "#app/commerce/kernel/locale.ts";
import type { Result } from "#app/commerce/kernel/result.ts";
import {
  createDocument,
  createPreviewLink,
  type DocumentsQuery,
  describeDropped,
  findDocument,
  listDocuments,
  listRevisions,
  type PatchInput,
  patchDocument,
  publishDocument,
  restoreRevision,
  saveDocument,
} from "#app/documents/index.server.ts";
import { DOCUMENT_KINDS, PAGE_USES } from "#blocks/contract/index.ts";
import { actorOf } from "../actor.ts";
import { documentRefusal, historyJson, publishedJson, revisionJson, summaryJson } from "../document-json.ts";
import { type ApiAnswer, type ApiCall, endpoint } from "../endpoint.ts";
import { limitOf, pageAnswer } from "../page-of.ts";
import {
  instantSchema,
  listSchema,
  nullable,
  object,
  pageParameters,
  sortedPageParameters,
  text,
} from "../schemas/common.ts";
import {
  docSchema,
  historySchema,
  importedPageSchema,
  patchSchema,
  publishedSchema,
  revisionSchema,
  savedSchema,
  summarySchema,
} from "../schemas/document.ts";

async function run<T, B>(
  { app, token, locale }: ApiCall<B>,
  status: number,
  work: (ctx: Context) => Promise<Result<T>>,
  answer: (value: T) => unknown,
): Promise<ApiAnswer> {
  const done = await app.command({ actor: actorOf(token), locale }, work);
  return done.ok ? { status, body: answer(done.value) } : { refusal: documentRefusal(done.refusal) };
}

const saved = ({ id, revision }: { id: string; revision: string }) => ({ id, revision });
const notFound = (id: string): ApiAnswer => ({ refusal: { code: "document.not_found", data: { id } } });
const epoch = (text: string | null | undefined) => (text == null ? {} : { at: Date.parse(text) });

export const documentEndpoints = [
  endpoint({
    method: "GET",
    path: "/documents",
    scope: "read",
    summary: "List documents, last changed first",
    query: {
      kind: { description: "Documents of this kind", schema: { enum: DOCUMENT_KINDS } },
      use: { description: "Pages for this use", schema: { enum: PAGE_USES } },
      q: { description: "Words of a title, in any language" },
      ...sortedPageParameters,
    },
    success: { status: 200, schema: listSchema(summarySchema) },
    handle: ({ app, query }) =>
      app.query(async ({ read, clock }) => {
        const asked = { ...query, limit: limitOf(query) } as unknown as DocumentsQuery;
        const page = await listDocuments(read, asked, clock.now());
        return pageAnswer(page.data.map(summaryJson), page.nextCursor);
      }),
  }),
  endpoint<{ doc: unknown }>({
    method: "POST",
    path: "/documents",
    scope: "write",
    summary: "Make a document",
    description: "It is not shown in the shop until it is published.",
    body: object({ doc: docSchema }),
    success: { status: 201, schema: savedSchema },
    handle: (call) => run(call, 201, (ctx) => createDocument(ctx, call.body.doc), saved),
  }),
  endpoint<{ html: string; slug: string; locale?: Locale }>({
    method: "POST",
    path: "/document-imports",
    scope: "write",
    summary: "Make a page of a web page's HTML",
    description:
      "A draft of native blocks, with the pictures that the page names by https addresses or holds itself; each of its forms becomes a published form document. Scripts, styles and frames are left behind: `report.dropped` says what, where and why.",
    body: object({ html: text(1_000_000, 1), slug: text(200, 1), locale: { enum: LOCALES } }, ["locale"]),
    success: { status: 201, schema: importedPageSchema },
    handle: async ({ app, token, locale, body }) => {
      const done = await app.travel.importPage({ actor: actorOf(token), locale }, body);
      if (!done.ok) return { refusal: documentRefusal(done.refusal) };
      const { report } = done.value;
      const told = { ...report, dropped: describeDropped(report.dropped, locale) };
      return { status: 201, body: { ...done.value, report: told } };
    },
  }),
  endpoint<{ prompt: string; locale?: Locale }>({
    method: "POST",
    path: "/document-prompts",
    scope: "write",
    summary: "Make a page of a description",
    description:
      "A draft that the shop's language model writes (Settings, Integrations): words in native blocks, and nothing else of its answer; `left` counts what had no place. `locale` is the language of its words, the shop's main one where absent.",
    body: object({ prompt: text(2_000, 1), locale: { enum: LOCALES } }, ["locale"]),
    success: {
      status: 201,
      schema: object({ id: text(26), revision: text(26), document: docSchema, left: { type: "integer" } }),
    },
    handle: async ({ app, token, locale, body }) => {
      const { locales } = await app.shop();
      const input = { wish: body.prompt, locale: body.locale ?? locales[0] ?? "fr" };
      const done = await app.travel.writePage({ actor: actorOf(token), locale }, input);
      if (done.ok) return { status: 201, body: done.value };
      const { pointer, ...refusal } = done.refusal;
      return { refusal: pointer === "/wish" ? { ...refusal, pointer: "/prompt" } : done.refusal };
    },
  }),
  endpoint({
    method: "GET",
    path: "/documents/{id}",
    scope: "read",
    summary: "Read a document",
    query: { revision: { description: "At this revision; the last one where absent" } },
    success: { status: 200, schema: revisionSchema },
    handle: ({ app, params, query }) =>
      app.query(async ({ read }) => {
        const found = await findDocument(read, params.id ?? "", query.revision);
        return found ? { status: 200, body: revisionJson(found) } : notFound(params.id ?? "");
      }),
  }),
  endpoint<{ doc: unknown; basedOn: string }>({
    method: "PUT",
    path: "/documents/{id}",
    scope: "write",
    summary: "Save a document",
    description:
      "`basedOn` is the revision that was edited. Where another save came first, the answer is 409 with both revisions: `base` and `current`. Content that is saved already answers its revision.",
    body: object({ doc: docSchema, basedOn: text(26, 1) }),
    success: { status: 200, schema: savedSchema },
    handle: (call) => run(call, 200, (ctx) => saveDocument(ctx, { id: call.params.id ?? "", ...call.body }), saved),
  }),
  endpoint<{ patch: PatchInput["patch"]; basedOn: string }>({
    method: "PATCH",
    path: "/documents/{id}",
    scope: "write",
    summary: "Change parts of a document",
    description:
      "`patch` is a JSON Patch (RFC 6902) on the revision `basedOn`, applied as a whole or not at all; its pointers lead into the document (`/meta/title/fr`). The rest is as with PUT.",
    body: object({ patch: patchSchema, basedOn: text(26, 1) }),
    success: { status: 200, schema: savedSchema },
    handle: (call) => run(call, 200, (ctx) => patchDocument(ctx, { id: call.params.id ?? "", ...call.body }), saved),
  }),
  endpoint({
    method: "DELETE",
    path: "/documents/{id}",
    scope: "write",
    summary: "Archive a document",
    description:
      "It leaves the shop and the list; its revisions are kept. What a campaign in the shop stands on is refused (`document.in_campaign`).",
    success: { status: 200, schema: object({ id: text(26) }) },
    handle: (call) =>
      run(
        call,
        200,
        (ctx) => archiveAny(ctx, call.params.id ?? ""),
        ({ id }) => ({ id }),
      ),
  }),
  endpoint<{ from?: string | null; until?: string | null; revision?: string; reason?: string } | undefined>({
    method: "POST",
    path: "/documents/{id}/publish",
    scope: "write",
    summary: "Publish a document",
    description:
      "Now, or from `from` on; until `until`, after which what was published before it is shown again. A page that costs a telephone more than the shop's budget is refused with `document.over_budget` unless `reason` says why it is published all the same; the reason is kept with the revision.",
    optionalBody: object(
      { from: nullable(instantSchema), until: nullable(instantSchema), revision: text(26, 1), reason: text(500) },
      ["from", "until", "revision", "reason"],
    ),
    success: { status: 200, schema: publishedSchema },
    handle: async (call) => {
      const { from, until, revision, reason } = call.body ?? {};
      const id = call.params.id ?? "";
      const window = { from: epoch(from).at, until: epoch(until).at };
      const { locales } = await call.app.shop();
      const weighed = await call.app.weighed(id, revision);
      return run(
        call,
        200,
        (ctx) => publishDocument(ctx, { id, revision, reason, ...window, ...weighed }),
        (published) => publishedJson(published, call.app.env.origin, locales[0] ?? "fr"),
      );
    },
  }),
  endpoint({
    method: "POST",
    path: "/documents/{id}/unpublish",
    scope: "write",
    summary: "Take a document out of the shop",
    success: { status: 200, schema: object({ id: text(26) }) },
    handle: (call) =>
      run(
        call,
        200,
        (ctx) => unpublishAny(ctx, call.params.id ?? ""),
        ({ id }) => ({ id }),
      ),
  }),
  endpoint<{ revision?: string; locale?: Locale; hours?: number } | undefined>({
    method: "POST",
    path: "/documents/{id}/preview-links",
    scope: "write",
    summary: "Make a link that shows a document before it is published",
    description: "Whoever holds it sees that revision, until it expires: after 72 hours, or as many as are asked.",
    optionalBody: object(
      { revision: text(26, 1), locale: { enum: LOCALES }, hours: { type: "integer", minimum: 1, maximum: 720 } },
      ["revision", "locale", "hours"],
    ),
    success: { status: 201, schema: object({ url: text(2_000), expires_at: instantSchema }) },
    handle: async (call) => {
      const { app, params, body } = call;
      const { locales } = await app.shop();
      const link = { id: params.id ?? "", locale: locales[0] ?? "fr", hours: 72, ...body };
      return run(
        call,
        201,
        (ctx) => createPreviewLink(ctx, link),
        ({ token, expiresAt }) => ({
          url: `${app.env.origin}/preview/${token}`,
          expires_at: new Date(expiresAt).toISOString(),
        }),
      );
    },
  }),
  endpoint({
    method: "GET",
    path: "/documents/{id}/revisions",
    scope: "read",
    summary: "List a document's revisions, newest first",
    query: pageParameters,
    success: { status: 200, schema: listSchema(historySchema) },
    handle: ({ app, params, query }) =>
      app.query(async ({ read, clock }) => {
        const limit = limitOf(query);
        const before = query.cursor === undefined ? {} : { before: query.cursor };
        const found = await listRevisions(read, params.id ?? "", { now: clock.now(), limit: limit + 1, ...before });
        if (!found) return notFound(params.id ?? "");
        const page = found.slice(0, limit);
        const next = found.length > limit ? (page.at(-1)?.revision ?? null) : null;
        return pageAnswer(page.map(historyJson), next);
      }),
  }),
  endpoint<{ revision: string }>({
    method: "POST",
    path: "/documents/{id}/restore",
    scope: "write",
    summary: "Bring an old revision's content back, as a new revision",
    body: object({ revision: text(26, 1) }),
    success: { status: 200, schema: savedSchema },
    handle: (call) => run(call, 200, (ctx) => restoreRevision(ctx, { id: call.params.id ?? "", ...call.body }), saved),
  }),
];
