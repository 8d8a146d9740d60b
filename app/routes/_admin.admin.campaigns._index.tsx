import { json } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { campaignRow } from "#app/admin/campaigns/campaign-view.server.ts";
import { CAMPAIGN_VIEWS, type CampaignListView, CampaignsScreen } from "#app/admin/campaigns/campaigns-screen.tsx";
import { campaignMessages } from "#app/admin/campaigns/messages.ts";
import { textFields } from "#app/admin/form-data.ts";
import { guarded } from "#app/admin/guard.server.ts";
import type { Outcome } from "#app/admin/outcome.ts";
import { pageTitle } from "#app/admin/page-title.ts";
import type { Created } from "#app/admin/pages/use-create.tsx";
import { refused } from "#app/admin/refused.server.ts";
import {
  type CampaignPhase,
  everyCampaign,
  killCampaigns,
  showsByItself,
  testDocument,
} from "#app/campaigns/index.server.ts";
import { searchable } from "#app/commerce/kernel/searchable.ts";
import { createDocument, mayPublish } from "#app/documents/index.server.ts";
import { readForm } from "#app/platform/read-form.ts";
import { isCampaignStarter } from "#templates/starter/campaign-names.ts";
import { CAMPAIGNS } from "#templates/starter/campaigns/campaigns.ts";

export const meta: MetaFunction = pageTitle(campaignMessages, "title");

const SHOWN: Readonly<Record<Exclude<CampaignListView, "all">, readonly CampaignPhase[]>> = {
  live: ["running", "scheduled", "paused"],
  draft: ["draft"],
  ended: ["over", "ended"],
};

/** Campaigns shown at once. */
const AT_ONCE = 100;

export const loader = guarded("documents.read", async ({ request, context }, visit) => {
  const search = new URL(request.url).searchParams;
  const view = CAMPAIGN_VIEWS.find((each): each is CampaignListView => each === search.get("view")) ?? "all";
  const wanted = searchable(search.get("q")?.slice(0, 100) ?? "");
  return context.app.query(async ({ read, shop, clock }) => {
    const all = await everyCampaign(read, clock.now());
    const found = all
      .filter(({ phase }) => view === "all" || SHOWN[view].includes(phase))
      .filter(({ title }) => searchable(Object.values(title).join(" ")).includes(wanted));
    // After the one that the page before ended with; a cursor that is none starts from the beginning.
    const start = found.findIndex(({ id }) => id === search.get("cursor")) + 1;
    const page = found.slice(start, start + AT_ONCE);
    return {
      campaigns: page.map((each) => campaignRow(each, visit.locale)),
      nextCursor: found.length > start + AT_ONCE ? (page.at(-1)?.id ?? null) : null,
      view,
      isEmpty: all.length === 0,
      isOn: all.some(({ published }) => published && showsByItself(published)),
      mayWrite: visit.may("documents.write"),
      mayPublish: visit.may("documents.publish") && mayPublish({ actor: visit.who.actor, shop }),
      timeZone: shop.timeZone,
    };
  });
});

export const action = guarded("documents.write", async ({ request, context }, { who, may }) => {
  const field = textFields(await readForm(request));
  if (field("intent") === "stop") {
    if (!may("documents.publish")) throw new Response(null, { status: 403 });
    const done = await context.app.command(who, (ctx) => killCampaigns(ctx));
    return done.ok ? json<Outcome<"stopped">>({ ok: true, done: "stopped" }) : refused(done.refusal, who.locale);
  }
  if (field("intent") === "test-form") {
    const done = await context.app.command(who, (ctx) => testDocument(ctx, { id: field("form"), kind: "form" }));
    if (!done.ok) return refused(done.refusal, who.locale);
    return json<Created>({ ok: true, done: "created", id: done.value.campaign }, { status: 201 });
  }
  const starter = field("starter");
  if (field("intent") !== "create" || !isCampaignStarter(starter)) throw new Response(null, { status: 400 });
  const made = await context.app.command(who, (ctx) =>
    createDocument(ctx, CAMPAIGNS[starter](ctx.clock.now(), ctx.shop.timeZone)),
  );
  if (!made.ok) return refused(made.refusal, who.locale);
  return json<Created>({ ok: true, done: "created", id: made.value.id }, { status: 201 });
});

export default function Campaigns() {
  return <CampaignsScreen {...useLoaderData<typeof loader>()} />;
}
