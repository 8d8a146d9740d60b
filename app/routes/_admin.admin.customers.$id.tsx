import { json, redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { CustomerScreen } from "#app/admin/customers/customer-screen.tsx";
import { customerView } from "#app/admin/customers/customer-view.server.ts";
import { customerMessages } from "#app/admin/customers/messages.ts";
import { textFields } from "#app/admin/form-data.ts";
import { guarded } from "#app/admin/guard.server.ts";
import type { Outcome } from "#app/admin/outcome.ts";
import { pageTitle } from "#app/admin/page-title.ts";
import { refused } from "#app/admin/refused.server.ts";
import { updateCustomer } from "#app/commerce/customers/index.server.ts";
import { erasePerson } from "#app/commerce/privacy/index.server.ts";
import { readForm } from "#app/platform/read-form.ts";

export const meta: MetaFunction = pageTitle(customerMessages, "customer");

export const loader = guarded("customers.read", async ({ params, context }, visit) => {
  const customer = await context.app.query((q) => customerView(q, params.id ?? ""), visit.locale);
  if (!customer) throw new Response(null, { status: 404 });
  return { customer, mayWrite: visit.may("customers.write"), mayErase: visit.may("customers.erase") };
});

export const action = guarded("customers.write", async ({ request, params, context }, visit) => {
  const field = textFields(await readForm(request));
  const { who } = visit;
  const id = params.id ?? "";
  switch (field("intent")) {
    case "notes": {
      const change = { tags: field("tags").split(/[,،]/), note: field("note") };
      const saved = await context.app.command(who, (ctx) => updateCustomer(ctx, id, change, Number(field("version"))));
      return saved.ok ? json<Outcome<"saved">>({ ok: true, done: "saved" }) : refused(saved.refusal, who.locale);
    }
    case "erase": {
      if (!visit.may("customers.erase")) throw new Response(null, { status: 403 });
      const erased = await context.app.command(who, (ctx) => erasePerson(ctx, id, field("confirm")));
      return erased.ok ? redirect("/admin/customers") : refused(erased.refusal, who.locale);
    }
    default:
      throw new Response(null, { status: 400 });
  }
});

export default function Customer() {
  return <CustomerScreen {...useLoaderData<typeof loader>()} />;
}
