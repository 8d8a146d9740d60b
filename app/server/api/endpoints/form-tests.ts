import { findFormTests, testDocument } from "#app/campaigns/index.server.ts";
import { findDocument } from "#app/documents/index.server.ts";
import { actorOf } from "../actor.ts";
import { campaignJson } from "../campaign-json.ts";
import { type ApiAnswer, endpoint } from "../endpoint.ts";
import { pageAnswer } from "../page-of.ts";
import { campaignSchema } from "../schemas/campaign.ts";
import { listSchema, object, text } from "../schemas/common.ts";

export const formTestEndpoints = [
  endpoint({
    method: "GET",
    path: "/forms/{id}/tests",
    scope: "read",
    summary: "List the campaigns that ask with a form, or with another one in its place",
    description: "What each has brought so far stands at `/campaigns/{id}/results`.",
    success: { status: 200, schema: listSchema(campaignSchema) },
    handle: ({ app, params }) =>
      app.query(async ({ read, clock }): Promise<ApiAnswer> => {
        const id = params.id ?? "";
        if ((await findDocument(read, id))?.doc.kind !== "form") {
          return { refusal: { code: "document.not_found", data: { id } } };
        }
        return pageAnswer((await findFormTests(read, id, clock.now())).map(campaignJson), null);
      }),
  }),
  endpoint({
    method: "POST",
    path: "/forms/{id}/tests",
    scope: "write",
    summary: "Begin a test of two versions of a form",
    description:
      "Makes a copy of it (`form`), to be changed at `/documents`, and a campaign of two halves that asks one with the form as it is and the other with the copy. Nothing is in the shop before that campaign is published.",
    success: { status: 201, schema: object({ campaign: text(26), form: text(26) }) },
    async handle({ app, token, locale, params }): Promise<ApiAnswer> {
      const done = await app.command({ actor: actorOf(token), locale }, (ctx) =>
        testDocument(ctx, { id: params.id ?? "", kind: "form" }),
      );
      if (!done.ok) return { refusal: done.refusal };
      return { status: 201, body: { campaign: done.value.campaign, form: done.value.copy } };
    },
  }),
  endpoint({
    method: "POST",
    path: "/documents/{id}/tests",
    scope: "write",
    summary: "Begin a test of two versions of a form, a page or a section",
    description:
      "Makes a copy of it (`copy`), to be changed, and a campaign that shows the copy in its place to half of all visitors. Nothing is in the shop before that campaign is published.",
    success: { status: 201, schema: object({ campaign: text(26), copy: text(26) }) },
    async handle({ app, token, locale, params }): Promise<ApiAnswer> {
      const done = await app.command({ actor: actorOf(token), locale }, (ctx) =>
        testDocument(ctx, { id: params.id ?? "" }),
      );
      return done.ok ? { status: 201, body: done.value } : { refusal: done.refusal };
    },
  }),
];
