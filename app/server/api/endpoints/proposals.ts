import { publishAny } from "#app/campaigns/index.server.ts";
import {
  decideProposal,
  findDocument,
  findProposal,
  listProposals,
  proposeDocument,
} from "#app/documents/index.server.ts";
import { waitingJson } from "../../documents/waiting-json.ts";
import { actorOf } from "../actor.ts";
import { documentRefusal, proposalJson } from "../document-json.ts";
import { type ApiAnswer, type ApiCall, endpoint } from "../endpoint.ts";
import { array, instantSchema, localizedSchema, nullable, object, text } from "../schemas/common.ts";
import { proposalSchema } from "../schemas/document.ts";

const asSchema = object({ proposal: nullable(proposalSchema) });

async function proposalAnswer({ app, params }: Pick<ApiCall, "app" | "params">, status: number): Promise<ApiAnswer> {
  const found = await app.query(({ read }) => findProposal(read, params.id ?? ""));
  return { status, body: { proposal: found ? proposalJson(found) : null } };
}

async function decide(call: ApiCall, accept: boolean, words: { answer?: string; reason?: string }): Promise<ApiAnswer> {
  const { app, token, locale, params } = call;
  const [id, proposal] = [params.id ?? "", params.proposal ?? ""];
  const proposed = await app.query(({ read }) => findProposal(read, id));
  const { over } = accept ? await app.weighed(id, proposed?.revision) : { over: [] };
  const done = await app.command({ actor: actorOf(token), locale }, (ctx) =>
    decideProposal(ctx, {
      publish: publishAny,
      id,
      proposal,
      accept,
      over,
      answer: words.answer ?? "",
      reason: words.reason ?? "",
    }),
  );
  if (!done.ok) return { refusal: documentRefusal(done.refusal) };
  return { status: 200, body: { id, published: done.value.published?.revision ?? null } };
}

const decidedSchema = object({ id: text(26), published: nullable(text(26)) });

const waiting = { id: text(26), author: text(500), created_at: instantSchema, title: localizedSchema(200) };
const waitingSchema = object({
  documents: array(object({ ...waiting, document: text(26), revision: text(26), note: text(500) }), 100),
  templates: array(
    object({ ...waiting, kind: { enum: ["product", "collection"] }, subject: text(26), document: nullable(text(26)) }),
    100,
  ),
});

export const proposalEndpoints = [
  endpoint({
    method: "GET",
    path: "/proposals",
    scope: "read",
    summary: "List what waits for somebody who may publish",
    description:
      "The oldest first: documents to be published, and templates that products or collections are to be shown by.",
    success: { status: 200, schema: waitingSchema },
    handle: async ({ app }) => ({
      status: 200,
      body: waitingJson(await app.query(({ read }) => listProposals(read))),
    }),
  }),
  endpoint<{ revision?: string; note?: string } | undefined>({
    method: "POST",
    path: "/documents/{id}/proposals",
    scope: "write",
    summary: "Ask for a document to be published",
    description:
      "Where the shop has its pages approved, `publish`, `unpublish` and archiving what is shown are refused with `publication.needs_approval` to tokens without the scope `publish`; those propose. A newer proposal takes the place of the one that waits.",
    optionalBody: object({ revision: text(26, 1), note: text(500) }, ["revision", "note"]),
    success: { status: 201, schema: asSchema },
    handle: async (call) => {
      const { revision, note = "" } = call.body ?? {};
      const asked = { id: call.params.id ?? "", note, ...(revision !== undefined && { revision }) };
      const done = await call.app.command({ actor: actorOf(call.token), locale: call.locale }, (ctx) =>
        proposeDocument(ctx, asked),
      );
      return done.ok ? proposalAnswer(call, 201) : { refusal: documentRefusal(done.refusal) };
    },
  }),
  endpoint({
    method: "GET",
    path: "/documents/{id}/proposal",
    scope: "read",
    summary: "Read what was last proposed to be published, while it waits or was sent back",
    success: { status: 200, schema: asSchema },
    handle: async (call) => {
      const id = call.params.id ?? "";
      const found = await call.app.query(({ read }) => findDocument(read, id));
      if (!found) return { refusal: documentRefusal({ code: "document.not_found", data: { id } }) };
      return proposalAnswer(call, 200);
    },
  }),
  endpoint<{ reason?: string } | undefined>({
    method: "POST",
    path: "/documents/{id}/proposals/{proposal}/accept",
    scope: "write",
    summary: "Publish what was proposed",
    description: "`reason` is needed where the page costs a telephone more than the shop's budget.",
    optionalBody: object({ reason: text(500) }, ["reason"]),
    success: { status: 200, schema: decidedSchema },
    handle: (call) => decide(call, true, call.body ?? {}),
  }),
  endpoint<{ answer?: string } | undefined>({
    method: "POST",
    path: "/documents/{id}/proposals/{proposal}/decline",
    scope: "write",
    summary: "Send back what was proposed, with a word",
    optionalBody: object({ answer: text(500) }, ["answer"]),
    success: { status: 200, schema: decidedSchema },
    handle: (call) => decide(call, false, call.body ?? {}),
  }),
];
