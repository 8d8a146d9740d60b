import { json } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { textFields } from "#app/admin/form-data.ts";
import { guarded } from "#app/admin/guard.server.ts";
import type { Outcome } from "#app/admin/outcome.ts";
import { pageTitle } from "#app/admin/page-title.ts";
import { refused } from "#app/admin/refused.server.ts";
import { settingsMessages } from "#app/admin/settings/messages.ts";
import { MessagesScreen } from "#app/admin/settings/messages-screen.tsx";
import { readCap } from "#app/admin/settings/read-cap.server.ts";
import { readForm } from "#app/platform/read-form.ts";
import { settingsVersion, updateShop } from "#app/settings/index.server.ts";

export const meta: MetaFunction = pageTitle(settingsMessages, "messages");

const NAMES = ["messages"] as const;

export const loader = guarded("settings.read", async ({ context }, visit) => {
  const shop = await context.app.shop();
  return {
    cap: shop.messages,
    version: settingsVersion(shop, NAMES),
    mayWrite: visit.may("settings.write"),
    mayManageTeam: visit.may("staff.manage"),
  };
});

export const action = guarded("settings.write", async ({ request, context }, { who }) => {
  const form = await readForm(request);
  const seen = { names: NAMES, version: textFields(form)("version") };
  const saved = await context.app.command(who, (ctx) => updateShop(ctx, { messages: readCap(form) }, seen));
  return saved.ok ? json<Outcome<"saved">>({ ok: true, done: "saved" }) : refused(saved.refusal, who.locale);
});

export default function MessagesSettings() {
  return <MessagesScreen {...useLoaderData<typeof loader>()} />;
}
