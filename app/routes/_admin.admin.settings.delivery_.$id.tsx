import { json } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { type ZoneDone, ZoneScreen } from "#app/admin/delivery/zone-screen.tsx";
import type { ZoneDraft } from "#app/admin/delivery/zone-types.ts";
import { zoneView } from "#app/admin/delivery/zone-view.server.ts";
import { guarded } from "#app/admin/guard.server.ts";
import { isRecord } from "#app/admin/is-record.ts";
import type { Outcome } from "#app/admin/outcome.ts";
import { refused } from "#app/admin/refused.server.ts";
import type { Result } from "#app/commerce/kernel/result.ts";
import { removeZone, saveZone } from "#app/commerce/shipping/index.server.ts";
import { readJson } from "#app/platform/read-json.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.zone.title ?? ""} · Vitrine` }];

export const loader = guarded("settings.read", async ({ params, request, context }, visit) => {
  const asked = new URL(request.url).searchParams;
  const zone = await context.app.query((q) => zoneView(q, params.id ?? "", asked), visit.locale);
  if (!zone) throw new Response(null, { status: 404 });
  return { zone, mayWrite: visit.may("settings.write") };
});

export const action = guarded("settings.write", async ({ params, request, context }, { who }) => {
  const sent: unknown = await readJson(request);
  const answer = (done: ZoneDone, result: Result<unknown>) =>
    result.ok ? json<Outcome<ZoneDone>>({ ok: true, done }) : refused(result.refusal, who.locale);
  const id = params.id ?? "";
  if (isRecord(sent) && sent.intent === "remove") {
    return answer("removed", await context.app.command(who, (ctx) => removeZone(ctx, id)));
  }
  const draft = isRecord(sent) && isDraft(sent.draft) ? sent.draft : undefined;
  if (!isRecord(sent) || !draft || typeof sent.country !== "string") throw new Response(null, { status: 400 });
  const { region, city, refused: closed, rates } = draft;
  const input = { country: sent.country, region: region || null, city: city || null, refused: closed, rates };
  const at = id === "new" ? {} : { id, basedOn: Number(sent.basedOn) };
  return answer("saved", await context.app.command(who, (ctx) => saveZone(ctx, input, at)));
});

/** The shape alone; what the values may be is the engine's to judge. */
function isDraft(value: unknown): value is ZoneDraft {
  return (
    isRecord(value) &&
    typeof value.region === "string" &&
    typeof value.city === "string" &&
    typeof value.refused === "boolean" &&
    Array.isArray(value.rates) &&
    value.rates.every(isRate)
  );
}

function isRate(rate: unknown): boolean {
  return (
    isRecord(rate) &&
    typeof rate.id === "string" &&
    isRecord(rate.label) &&
    Object.values(rate.label).every((words) => typeof words === "string") &&
    (rate.carrier === null || typeof rate.carrier === "string") &&
    (rate.days === null || isRecord(rate.days)) &&
    Array.isArray(rate.steps) &&
    rate.steps.every(isRecord)
  );
}

export default function Zone() {
  const { zone, mayWrite } = useLoaderData<typeof loader>();
  return <ZoneScreen key={zone.id ?? "new"} zone={zone} mayWrite={mayWrite} />;
}
