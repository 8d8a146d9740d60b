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
import { readConfirmation, shownConfirmation } from "#app/admin/settings/read-confirmation.server.ts";
import { readForm } from "#app/platform/read-form.ts";
import { readIntegrations, settingsVersion, updateShop } from "#app/settings/index.server.ts";
import { ORDER_CONFIRMATION } from "#templates/messages/order-confirmation.ts";

export const meta: MetaFunction = pageTitle(settingsMessages, "messages");

const NAMES = ["messages", "confirmation"] as const;

export const loader = guarded("settings.read", async ({ context }, visit) => {
  const { app } = context;
  const shop = await app.shop();
  const services = await readIntegrations(app.db.read);
  return {
    cap: shop.messages,
    confirmation: shownConfirmation(shop.confirmation, ORDER_CONFIRMATION),
    joined: services.flatMap(({ name, enabled }) => (enabled ? name : [])),
    locales: shop.locales,
    currency: shop.currency,
    mayJoin: visit.may("integrations.manage"),
    version: settingsVersion(shop, NAMES),
    mayWrite: visit.may("settings.write"),
    mayManageTeam: visit.may("staff.manage"),
  };
});

export const action = guarded("settings.write", async ({ request, context }, { who }) => {
  const form = await readForm(request);
  const seen = { names: NAMES, version: textFields(form)("version") };
  const patch = { messages: readCap(form), confirmation: readConfirmation(form, ORDER_CONFIRMATION) };
  const saved = await context.app.command(who, (ctx) => updateShop(ctx, patch, seen));
  return saved.ok ? json<Outcome<"saved">>({ ok: true, done: "saved" }) : refused(saved.refusal, who.locale);
});

export default function MessagesSettings() {
  return <MessagesScreen {...useLoaderData<typeof loader>()} />;
}
