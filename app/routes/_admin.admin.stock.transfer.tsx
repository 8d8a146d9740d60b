import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { guarded } from "#app/admin/guard.server.ts";
import { pageTitle } from "#app/admin/page-title.ts";
import { sheetMessages } from "#app/admin/stock/sheet-messages.ts";
import { SheetScreen } from "#app/admin/stock/sheet-screen.tsx";
import { findLocations } from "#app/commerce/stock/index.server.ts";

export const meta: MetaFunction = pageTitle(sheetMessages, "transferTitle");

export const loader = guarded("stock.adjust", ({ context }) =>
  context.app.query(async ({ read }) => ({ locations: await findLocations(read) })),
);

export default function TransferStock() {
  return <SheetScreen key="transfer" mode="transfer" {...useLoaderData<typeof loader>()} />;
}
