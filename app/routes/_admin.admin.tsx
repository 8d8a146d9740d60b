import { Outlet, useLoaderData, useRouteLoaderData } from "@remix-run/react";
import { mayPublish } from "#app/admin/editor/editor-writes.server.ts";
import { guarded } from "#app/admin/guard.server.ts";
import { readPreferences } from "#app/admin/preferences.ts";
import { ScreenError } from "#app/admin/shell/screen-error.tsx";
import { Shell } from "#app/admin/shell/shell.tsx";
import { COUNT_CEILING, countCalls } from "#app/commerce/orders/index.server.ts";
import { countLowAlerts } from "#app/commerce/stock/index.server.ts";
import { countProposals } from "#app/documents/index.server.ts";
import { PERMISSIONS, type Permission } from "#app/staff/permissions.ts";

export const loader = guarded("home.read", async ({ request, context }, visit) => {
  const { app } = context;
  const [shop, [calls, lowStock]] = await Promise.all([
    app.shop(),
    app.query((q) => Promise.all([countCalls(q, COUNT_CEILING), countLowAlerts(q.read)])),
  ]);
  return {
    shopName: shop.name,
    shopHref: `${app.env.origin}/`,
    email: visit.user.email,
    role: visit.user.role,
    permissions: (Object.keys(PERMISSIONS) as Permission[]).filter(visit.may),
    calls: { count: calls, isMore: calls >= COUNT_CEILING },
    lowStock,
    proposals: mayPublish(visit, shop) && shop.approvePages ? await app.query((q) => countProposals(q.read)) : 0,
    theme: readPreferences(request.headers).theme,
  };
});

export default function AdminShell() {
  return (
    <Shell {...useLoaderData<typeof loader>()}>
      <Outlet />
    </Shell>
  );
}

/** A screen that failed leaves the navigation standing, where the navigation itself did not fail. */
export function ErrorBoundary() {
  const data = useRouteLoaderData<typeof loader>("routes/_admin.admin");
  if (!data) return <ScreenError />;
  return (
    <Shell {...data}>
      <ScreenError />
    </Shell>
  );
}
