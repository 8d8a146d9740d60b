import { json } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { textFields } from "#app/admin/form-data.ts";
import { guarded } from "#app/admin/guard.server.ts";
import type { Outcome } from "#app/admin/outcome.ts";
import { pageTitle } from "#app/admin/page-title.ts";
import { CodFeeCard } from "#app/admin/payments/cod-fee-card.tsx";
import { methodsMessages } from "#app/admin/payments/methods-messages.ts";
import { MethodsScreen } from "#app/admin/payments/methods-screen.tsx";
import { refused } from "#app/admin/refused.server.ts";
import type { CodFeeRule, PaymentPolicy } from "#app/commerce/shop.ts";
import { readForm } from "#app/platform/read-form.ts";
import { readShop, settingsVersion, updateShop } from "#app/settings/index.server.ts";

export const meta: MetaFunction = pageTitle(methodsMessages, "title");

export const loader = guarded("settings.read", async ({ context }, visit) => {
  const { app } = context;
  const shop = await readShop(app.db.read);
  const { payments, countries, currency, codFee } = shop;
  return {
    ...{ fee: codFee, feeVersion: settingsVersion(shop, ["codFee"]) },
    ...{ policy: payments, version: settingsVersion(shop, ["payments"]), countries, currency },
    stripeReady: await app.integrations.takesOnline(),
    mayWrite: visit.may("settings.write"),
    mayManageTeam: visit.may("staff.manage"),
  };
});

export const action = guarded("settings.write", async ({ request, context }, { who }) => {
  const field = textFields(await readForm(request));
  if (field("intent") === "fee") {
    const codFee = parsed(field("fee")) as CodFeeRule;
    const saved = await context.app.command(who, (ctx) =>
      updateShop(ctx, { codFee }, { names: ["codFee"], version: field("version") }),
    );
    return saved.ok ? json<Outcome<"feeSaved">>({ ok: true, done: "feeSaved" }) : refused(saved.refusal, who.locale);
  }
  const policy = parsed(field("policy"));
  // The schema of the settings judges it, whatever it is.
  const saved = await context.app.command(who, (ctx) =>
    updateShop(ctx, { payments: policy as PaymentPolicy }, { names: ["payments"], version: field("version") }),
  );
  return saved.ok ? json<Outcome<"saved">>({ ok: true, done: "saved" }) : refused(saved.refusal, who.locale);
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Response(null, { status: 400 });
  }
}

export default function Payments() {
  const { fee, feeVersion, ...methods } = useLoaderData<typeof loader>();
  return (
    <>
      <MethodsScreen {...methods} />
      <CodFeeCard {...methods} fee={fee} version={feeVersion} />
    </>
  );
}
