import { json } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { textFields } from "#app/admin/form-data.ts";
import { guarded } from "#app/admin/guard.server.ts";
import type { Outcome } from "#app/admin/outcome.ts";
import { pageTitle } from "#app/admin/page-title.ts";
import { refused } from "#app/admin/refused.server.ts";
import { settingsMessages } from "#app/admin/settings/messages.ts";
import { readSettings, SHOP_SETTINGS } from "#app/admin/settings/read-settings.server.ts";
import { ShopScreen } from "#app/admin/settings/shop-screen.tsx";
import { nationalPhone } from "#app/commerce/kernel/phone.ts";
import { readForm } from "#app/platform/read-form.ts";
import { settingsVersion, updateShop } from "#app/settings/index.server.ts";

export const meta: MetaFunction = pageTitle(settingsMessages, "title");

export const loader = guarded("settings.read", async ({ context }, visit) => {
  const shop = await context.app.shop();
  const shown = (phone: string) => phone && nationalPhone(phone);
  return {
    shop,
    version: settingsVersion(shop, SHOP_SETTINGS),
    phones: { phone: shown(shop.phone), whatsapp: shown(shop.whatsapp) },
    timeZones: Intl.supportedValuesOf("timeZone"),
    mayWrite: visit.may("settings.write"),
    mayManageTeam: visit.may("staff.manage"),
  };
});

export const action = guarded("settings.write", async ({ request, context }, { who }) => {
  const form = await readForm(request);
  const read = readSettings(form);
  if (!read.ok) return refused(read.refusal, who.locale);
  const saved = await context.app.command(who, (ctx) =>
    updateShop(ctx, read.value, { names: SHOP_SETTINGS, version: textFields(form)("version") }),
  );
  return saved.ok ? json<Outcome<"saved">>({ ok: true, done: "saved" }) : refused(saved.refusal, who.locale);
});

export default function Settings() {
  return <ShopScreen {...useLoaderData<typeof loader>()} />;
}
