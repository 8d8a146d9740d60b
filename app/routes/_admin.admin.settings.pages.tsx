import { json } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { textFields } from "#app/admin/form-data.ts";
import { guarded } from "#app/admin/guard.server.ts";
import type { Outcome } from "#app/admin/outcome.ts";
import { pageTitle } from "#app/admin/page-title.ts";
import { refused } from "#app/admin/refused.server.ts";
import { settingsMessages } from "#app/admin/settings/messages.ts";
import { PagesScreen } from "#app/admin/settings/pages-screen.tsx";
import { readBudget } from "#app/admin/settings/read-budget.server.ts";
import { readForm } from "#app/platform/read-form.ts";
import { settingsVersion, updateShop } from "#app/settings/index.server.ts";

export const meta: MetaFunction = pageTitle(settingsMessages, "pages");

const NAMES = ["pageBudget"] as const;

export const loader = guarded("settings.read", async ({ context }, visit) => {
  const shop = await context.app.shop();
  return {
    budget: shop.pageBudget,
    version: settingsVersion(shop, NAMES),
    mayWrite: visit.may("settings.write"),
    mayManageTeam: visit.may("staff.manage"),
  };
});

export const action = guarded("settings.write", async ({ request, context }, { who }) => {
  const form = await readForm(request);
  const read = readBudget(form);
  if (!read.ok) return refused(read.refusal, who.locale);
  const saved = await context.app.command(who, (ctx) =>
    updateShop(ctx, { pageBudget: read.value }, { names: NAMES, version: textFields(form)("version") }),
  );
  return saved.ok ? json<Outcome<"saved">>({ ok: true, done: "saved" }) : refused(saved.refusal, who.locale);
});

export default function PagesSettings() {
  return <PagesScreen {...useLoaderData<typeof loader>()} />;
}
