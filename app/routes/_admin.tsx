import type { LinksFunction, MetaFunction, SerializeFrom } from "@remix-run/node";
import { Outlet, type ShouldRevalidateFunctionArgs, useLoaderData, useRouteLoaderData } from "@remix-run/react";
import { open } from "#app/admin/guard.server.ts";
import { readPreferences } from "#app/admin/preferences.ts";
import { Document } from "#app/admin/shell/document.tsx";
import { ScreenError } from "#app/admin/shell/screen-error.tsx";
import adminCss from "#app/ui/admin.css?url";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: adminCss },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
];

/** Of what has no screen of its own to name it: an address that leads nowhere, a failure. */
export const meta: MetaFunction = () => [{ title: "Vitrine" }];

/** The page around everything of the admin, signed in or not; who one is, each screen asks for itself. */
export const loader = open(async ({ request, context }) => {
  const { timeZone } = await context.app.shop();
  return { ...readPreferences(request.headers), now: Date.now(), timeZone };
});

/** The clock the page was served by matters to the first render alone. */
export function shouldRevalidate({ formAction }: ShouldRevalidateFunctionArgs) {
  return formAction?.startsWith("/admin/preferences") ?? false;
}

export default function AdminLayout() {
  return (
    <Document {...useLoaderData<typeof loader>()}>
      <Outlet />
    </Document>
  );
}

/** What no screen caught. The layout's own loader may be what failed, so its data may be missing. */
export function ErrorBoundary() {
  const data = useRouteLoaderData<typeof loader>("routes/_admin") ?? FALLBACK;
  return (
    <Document {...data}>
      <main id="main">
        <ScreenError />
      </main>
    </Document>
  );
}

const FALLBACK: SerializeFrom<typeof loader> = { locale: "fr", theme: "system", now: 0, timeZone: "UTC" };
