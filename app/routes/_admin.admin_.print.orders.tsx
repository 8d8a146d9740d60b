import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { guarded } from "#app/admin/guard.server.ts";
import { printMessages } from "#app/admin/orders/print/messages.ts";
import { PrintScreen } from "#app/admin/orders/print/print-screen.tsx";
import { findPrinted } from "#app/admin/orders/print/printed.server.ts";
import { PRINT_KINDS } from "#app/admin/orders/print/types.ts";
import { pageTitle } from "#app/admin/page-title.ts";

export const meta: MetaFunction = pageTitle(printMessages, "slips");

export const loader = guarded("orders.read", async ({ request, context }, visit) => {
  const search = new URL(request.url).searchParams;
  const kind = PRINT_KINDS.find((each) => each === search.get("kind")) ?? "slips";
  const { name, phone } = await context.app.shop();
  return {
    kind,
    shop: { name, phone },
    orders: await context.app.query((q) => findPrinted(q, search.getAll("id")), visit.locale),
  };
});

export default function PrintOrders() {
  return <PrintScreen {...useLoaderData<typeof loader>()} />;
}
