import { json } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { type CampaignDone, CampaignScreen } from "#app/admin/campaigns/campaign-screen.tsx";
import { campaignDetail } from "#app/admin/campaigns/campaign-view.server.ts";
import { campaignMessages } from "#app/admin/campaigns/messages.ts";
import { textFields } from "#app/admin/form-data.ts";
import { guarded } from "#app/admin/guard.server.ts";
import type { Outcome } from "#app/admin/outcome.ts";
import { pageTitle } from "#app/admin/page-title.ts";
import { refused } from "#app/admin/refused.server.ts";
import { pauseCampaign, resumeCampaign, rollBackCampaign } from "#app/campaigns/index.server.ts";
import type { Result } from "#app/commerce/kernel/result.ts";
import { proposeDocument } from "#app/documents/index.server.ts";
import { readForm } from "#app/platform/read-form.ts";

export const meta: MetaFunction = pageTitle(campaignMessages, "title");

export const loader = guarded("documents.read", async ({ request, params, context }, visit) => {
  const before = new URL(request.url).searchParams.get("cursor") ?? undefined;
  return context.app.query(async (q) => {
    const campaign = await campaignDetail(q, params.id ?? "", visit, before);
    if (!campaign) throw new Response(null, { status: 404 });
    return { campaign, isFirst: before === undefined, timeZone: q.shop.timeZone };
  });
});

export const action = guarded("documents.write", async ({ request, params, context }, { who, may }) => {
  const field = textFields(await readForm(request));
  const { app } = context;
  const input = { id: params.id ?? "", version: Number(field("version")) };
  const answer = async (done: CampaignDone, work: Promise<Result<unknown>>) => {
    const result = await work;
    return result.ok ? json<Outcome<CampaignDone>>({ ok: true, done }) : refused(result.refusal, who.locale);
  };
  const intent = field("intent");
  const seen = field("revision") === "" ? {} : { revision: field("revision") };
  if (intent === "propose") {
    return answer(
      "proposed",
      app.command(who, (ctx) => proposeDocument(ctx, { id: input.id, ...seen, note: "" })),
    );
  }
  if (!may("documents.publish")) throw new Response(null, { status: 403 });
  switch (intent) {
    case "publish": {
      const reason = field("reason");
      return answer("published", app.publishCampaign(who, { ...input, ...seen, ...(reason && { reason }) }));
    }
    case "pause":
      return answer(
        "paused",
        app.command(who, (ctx) => pauseCampaign(ctx, input)),
      );
    case "resume":
      return answer(
        "resumed",
        app.command(who, (ctx) => resumeCampaign(ctx, input)),
      );
    case "rollback":
      return answer(
        "rolledBack",
        app.command(who, (ctx) => rollBackCampaign(ctx, input)),
      );
    default:
      throw new Response(null, { status: 400 });
  }
});

export default function Campaign() {
  return <CampaignScreen {...useLoaderData<typeof loader>()} />;
}
