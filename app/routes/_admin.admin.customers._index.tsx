import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { customerRows } from "#app/admin/customers/customer-view.server.ts";
import { CustomersScreen } from "#app/admin/customers/customers-screen.tsx";
import { customerMessages } from "#app/admin/customers/messages.ts";
import { guarded } from "#app/admin/guard.server.ts";
import { pageTitle } from "#app/admin/page-title.ts";
import { listCustomers } from "#app/commerce/customers/index.server.ts";
import { listErasures } from "#app/commerce/privacy/index.server.ts";

export const meta: MetaFunction = pageTitle(customerMessages, "title");

export const loader = guarded("customers.read", async ({ request, context }) => {
  const search = new URL(request.url).searchParams;
  const q = search.get("q")?.slice(0, 100) ?? "";
  const cursor = search.get("cursor");
  return context.app.query(async (query) => {
    const page = await listCustomers(query.read, { q, limit: 50, ...(cursor && { cursor }) });
    return {
      customers: await customerRows(query, page.data),
      nextCursor: page.nextCursor,
      isEmpty: page.data.length === 0 && q === "" && !cursor,
      erasures: cursor ? [] : await listErasures(query.read),
    };
  });
});

export default function Customers() {
  return <CustomersScreen {...useLoaderData<typeof loader>()} />;
}
