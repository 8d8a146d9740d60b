import { json } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { textFields } from "#app/admin/form-data.ts";
import { guarded } from "#app/admin/guard.server.ts";
import { LeadsScreen } from "#app/admin/leads/leads-screen.tsx";
import { leadMessages } from "#app/admin/leads/messages.ts";
import type { LeadDone } from "#app/admin/leads/types.ts";
import type { Outcome } from "#app/admin/outcome.ts";
import { pageTitle } from "#app/admin/page-title.ts";
import { refused } from "#app/admin/refused.server.ts";
import { isolatedWords } from "#app/commerce/kernel/isolated-words.ts";
import { listText } from "#app/commerce/kernel/locale.ts";
import { money } from "#app/commerce/kernel/money.ts";
import { nationalPhone } from "#app/commerce/kernel/phone.ts";
import type { Result } from "#app/commerce/kernel/result.ts";
import { changeLead, countLeads, LEAD_STATES, listLeads } from "#app/commerce/leads/index.server.ts";
import { readForm } from "#app/platform/read-form.ts";
import { settingsVersion, updateShop } from "#app/settings/index.server.ts";

export const meta: MetaFunction = pageTitle(leadMessages, "title");

export const loader = guarded("customers.read", async ({ request, context }, visit) => {
  const search = new URL(request.url).searchParams;
  const view = LEAD_STATES.find((state) => state === search.get("state")) ?? "new";
  const q = search.get("q")?.slice(0, 100);
  const cursor = search.get("cursor");
  return context.app.query(async ({ read, shop }) => {
    const [page, counts] = await Promise.all([
      listLeads(read, { state: view, limit: 50, ...(q && { q }), ...(cursor && { cursor }) }),
      countLeads(read),
    ]);
    return {
      leads: page.data.map(
        ({ id, state, name, phone, email, city, lines, value, currency, orderId, updatedAt, note, version }) => ({
          ...{ id, state, name, phone, email, city, orderId, updatedAt, note, version },
          phoneShown: phone ? nationalPhone(phone) : "",
          wanted: listText(
            lines.map(({ title, quantity }) => isolatedWords(`${quantity} × ${title}`)),
            visit.who.locale,
          ),
          value: money(value, currency),
        }),
      ),
      ...{
        counts,
        view,
        nextCursor: page.nextCursor,
        shopName: shop.name,
        kept: shop.leads,
        version: settingsVersion(shop, ["leads"]),
      },
      mayWrite: visit.may("customers.write"),
      mayOrder: visit.may("orders.write"),
      maySet: visit.may("settings.write"),
    };
  });
});

export const action = guarded("customers.write", async ({ request, context }, visit) => {
  const form = await readForm(request);
  const field = textFields(form);
  const { who } = visit;
  const answer = (done: LeadDone, result: Result<unknown>) =>
    result.ok ? json<Outcome<LeadDone>>({ ok: true, done }) : refused(result.refusal, who.locale);
  switch (field("intent")) {
    case "state": {
      const state = (["new", "called", "dismissed"] as const).find((each) => each === field("state"));
      if (!state) throw new Response(null, { status: 400 });
      return answer("changed", await context.app.command(who, (ctx) => changeLead(ctx, field("id"), { state })));
    }
    case "note": {
      const change = { note: field("note").trim() };
      const basedOn = Number(field("version"));
      return answer("noted", await context.app.command(who, (ctx) => changeLead(ctx, field("id"), change, basedOn)));
    }
    case "settings": {
      if (!visit.may("settings.write")) throw new Response(null, { status: 403 });
      const leads = { keep: form.has("keep"), days: Number(field("days")) };
      return answer(
        "saved",
        await context.app.command(who, (ctx) =>
          updateShop(ctx, { leads }, { names: ["leads"], version: field("version") }),
        ),
      );
    }
    default:
      throw new Response(null, { status: 400 });
  }
});

export default function Leads() {
  return <LeadsScreen {...useLoaderData<typeof loader>()} />;
}
