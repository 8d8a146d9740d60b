import { json } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { textFields } from "#app/admin/form-data.ts";
import { guarded } from "#app/admin/guard.server.ts";
import type { Outcome } from "#app/admin/outcome.ts";
import { pageTitle } from "#app/admin/page-title.ts";
import { refused } from "#app/admin/refused.server.ts";
import { taxMessages } from "#app/admin/taxes/messages.ts";
import { readTaxes, USUAL_RATES } from "#app/admin/taxes/read-taxes.ts";
import { TaxScreen } from "#app/admin/taxes/tax-screen.tsx";
import { formatTag } from "#app/commerce/kernel/locale.ts";
import { readForm } from "#app/platform/read-form.ts";
import { settingsVersion, updateShop } from "#app/settings/index.server.ts";

export const meta: MetaFunction = pageTitle(taxMessages, "title");

export const loader = guarded("settings.read", async ({ context }, visit) => {
  const shop = await context.app.shop();
  const { countries, taxes } = shop;
  const names = new Intl.DisplayNames([formatTag(visit.locale)], { type: "region" });
  return {
    countries: countries.map((code) => ({ code, name: names.of(code) ?? code, suggested: USUAL_RATES[code] ?? 2_000 })),
    taxes,
    version: settingsVersion(shop, ["taxes"]),
    mayWrite: visit.may("settings.write"),
    mayManageTeam: visit.may("staff.manage"),
  };
});

export const action = guarded("settings.write", async ({ request, context }, { who }) => {
  const form = await readForm(request);
  const version = textFields(form)("version");
  const saved = await context.app.command(who, async (ctx) => {
    const taxes = readTaxes(form, ctx.shop.countries, ctx.shop.taxes);
    return taxes.ok ? updateShop(ctx, { taxes: taxes.value }, { names: ["taxes"], version }) : taxes;
  });
  return saved.ok ? json<Outcome<"saved">>({ ok: true, done: "saved" }) : refused(saved.refusal, who.locale);
});

export default function Taxes() {
  return <TaxScreen {...useLoaderData<typeof loader>()} />;
}
