import {
  createCampaign,
  findCampaign,
  killCampaigns,
  listCampaigns,
  listEntries,
  type Problem,
  pauseCampaign,
  problemsOf,
  resumeCampaign,
  rollBackCampaign,
} from "#app/campaigns/index.server.ts";
import type { Context } from "#app/commerce/context.ts";
import type { Result } from "#app/commerce/kernel/result.ts";
import { findDocument } from "#app/documents/index.server.ts";
import { filledIn } from "#runtime/document/fill-in.ts";
import { registry } from "#runtime/registry.ts";
import { actorOf } from "../actor.ts";
import { campaignJson, entryJson, problemJson } from "../campaign-json.ts";
import { documentRefusal } from "../document-json.ts";
import { type ApiAnswer, type ApiCall, endpoint } from "../endpoint.ts";
import { limitOf, pageAnswer } from "../page-of.ts";
import { campaignProblemSchema, campaignSchema, entrySchema } from "../schemas/campaign.ts";
import { array, listSchema, object, pageParameters, sortedPageParameters, text } from "../schemas/common.ts";

const notFound = (id: string): ApiAnswer => ({ refusal: { code: "campaign.not_found", data: { id } } });
const version = { type: "integer", minimum: 0, description: "Refused with 409 where it is another one since" };

interface Asked {
  version?: number;
}

async function campaignAnswer({ app, params }: Pick<ApiCall, "app" | "params">): Promise<ApiAnswer> {
  const id = params.id ?? "";
  const found = await app.query(({ read, clock }) => findCampaign(read, id, clock.now()));
  return found ? { status: 200, body: campaignJson(found) } : notFound(id);
}

/** One of the ways to change where a campaign stands. */
function change<T>(
  name: string,
  summary: string,
  work: (ctx: Context, input: Asked & { id: string }) => Promise<Result<T>>,
  description: string,
) {
  return endpoint<Asked | undefined>({
    method: "POST",
    path: `/campaigns/{id}/${name}`,
    scope: "write",
    summary,
    description,
    optionalBody: object({ version }, ["version"]),
    success: { status: 200, schema: campaignSchema },
    handle: async (call) => {
      const done = await call.app.command({ actor: actorOf(call.token), locale: call.locale }, (ctx) =>
        work(ctx, { id: call.params.id ?? "", ...call.body }),
      );
      return done.ok ? campaignAnswer(call) : { refusal: done.refusal };
    },
  });
}

export const campaignEndpoints = [
  endpoint({
    method: "GET",
    path: "/campaigns",
    scope: "read",
    summary: "List campaigns, the one changed last first",
    description:
      "A campaign is a document of kind `campaign`: it is made, read and saved at `/documents`, and published here as a whole.",
    query: sortedPageParameters,
    success: { status: 200, schema: listSchema(campaignSchema) },
    handle: ({ app, query }) =>
      app.query(async ({ read, clock }) => {
        const asked = { limit: limitOf(query), ...(query.cursor && { cursor: query.cursor }) };
        const page = await listCampaigns(read, asked, clock.now());
        return pageAnswer(page.data.map(campaignJson), page.nextCursor);
      }),
  }),
  endpoint<{ doc: object }>({
    method: "POST",
    path: "/campaigns",
    scope: "write",
    summary: "Make a campaign of a document that may leave out what it does not care for",
    description:
      "Format, kind, versions, ids and props that are left out are those that its blocks begin with: `{ meta: { title }, root: { props?, slots: { pieces: [{ type, props }] } } }` is enough. A whole document does as well. Not in the shop until it is published.",
    body: object({ doc: { type: "object", description: "A document of kind `campaign`, or part of one" } }),
    success: { status: 201, schema: campaignSchema },
    handle: async (call) => {
      const doc = filledIn(call.body.doc, "campaign", registry);
      const who = { actor: actorOf(call.token), locale: call.locale };
      const made = await call.app.command(who, (ctx) => createCampaign(ctx, doc));
      if (!made.ok) return { refusal: documentRefusal(made.refusal) };
      const answer = await campaignAnswer({ ...call, params: { id: made.value.id } });
      return "refusal" in answer ? answer : { ...answer, status: 201 };
    },
  }),
  endpoint({
    method: "POST",
    path: "/campaigns/stop",
    scope: "write",
    summary: "Pause every campaign that is live, in one transaction",
    success: { status: 200, schema: object({ ids: array(text(26), 10_000) }) },
    handle: async ({ app, token, locale }) => {
      const done = await app.command({ actor: actorOf(token), locale }, (ctx) => killCampaigns(ctx));
      return done.ok ? { status: 200, body: done.value } : { refusal: done.refusal };
    },
  }),
  endpoint({
    method: "GET",
    path: "/campaigns/{id}",
    scope: "read",
    summary: "Read where a campaign stands",
    success: { status: 200, schema: campaignSchema },
    handle: campaignAnswer,
  }),
  endpoint({
    method: "GET",
    path: "/campaigns/{id}/problems",
    scope: "read",
    summary: "Look a campaign over before it is published",
    description: "`error`: it is not published until that is mended. `node` and `field` say where.",
    success: {
      status: 200,
      schema: object({ ready: { type: "boolean" }, problems: array(campaignProblemSchema, 20_000) }),
    },
    handle: async ({ app, params, locale }) => {
      const id = params.id ?? "";
      return app.query(async (q) => {
        const stored = await findDocument(q.read, id);
        if (stored?.doc.kind !== "campaign") return notFound(id);
        const problems = await problemsOf(q, id, stored.doc);
        const ready = problems.every(({ severity }) => severity !== "error");
        return { status: 200, body: { ready, problems: problems.map((each) => problemJson(each, q.shop, locale)) } };
      });
    },
  }),
  endpoint<{ revision?: string; version?: number; reason?: string } | undefined>({
    method: "POST",
    path: "/campaigns/{id}/publish",
    scope: "write",
    summary: "Publish a campaign with all that belongs to it, in one transaction",
    description:
      "What is not ready is refused whole with `campaign.unready` and its `problems`. What it shows is held at the versions of now; publishing again takes newer ones. Outside its hours it is in the shop and shows nothing.",
    optionalBody: object({ revision: text(26, 1), version, reason: text(500) }, ["revision", "version", "reason"]),
    success: { status: 200, schema: campaignSchema },
    handle: async (call) => {
      const who = { actor: actorOf(call.token), locale: call.locale };
      const done = await call.app.publishCampaign(who, { id: call.params.id ?? "", ...call.body });
      if (done.ok) return campaignAnswer(call);
      if (done.refusal.code !== "campaign.unready") return { refusal: documentRefusal(done.refusal) };
      const { problems, ...data } = done.refusal.data as { problems: Problem[] };
      const told = await call.app.query(async ({ shop }) =>
        problems.map((each) => problemJson(each, shop, call.locale)),
      );
      return { refusal: { ...done.refusal, data: { ...data, problems: told } } };
    },
  }),
  change(
    "pause",
    "Take a campaign out of the shop at once; it can go on as it was",
    pauseCampaign,
    "Its addresses stay its own.",
  ),
  change("resume", "Let a paused campaign go on", resumeCampaign, "With the versions that it was published with."),
  change(
    "rollback",
    "Take a campaign out of the shop for good",
    rollBackCampaign,
    "What was shown before it is shown again, addresses included. A page that was published by itself meanwhile stays: the log's `kept` names it.",
  ),
  endpoint({
    method: "GET",
    path: "/campaigns/{id}/log",
    scope: "read",
    summary: "Read who did what to a campaign, newest first",
    query: pageParameters,
    success: { status: 200, schema: listSchema(entrySchema) },
    handle: ({ app, params, query }) =>
      app.query(async ({ read, clock }) => {
        const id = params.id ?? "";
        if (!(await findCampaign(read, id, clock.now()))) return notFound(id);
        const limit = limitOf(query);
        const found = await listEntries(read, id, { limit: limit + 1, before: query.cursor });
        const page = found.slice(0, limit);
        return pageAnswer(page.map(entryJson), found.length > limit ? (page.at(-1)?.id ?? null) : null);
      }),
  }),
];
