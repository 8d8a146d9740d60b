import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { CalendarScreen } from "#app/admin/campaigns/calendar-screen.tsx";
import { calendarView } from "#app/admin/campaigns/calendar-view.server.ts";
import { campaignMessages } from "#app/admin/campaigns/messages.ts";
import { guarded } from "#app/admin/guard.server.ts";
import { pageTitle } from "#app/admin/page-title.ts";

export const meta: MetaFunction = pageTitle(campaignMessages, "calendar");

export const loader = guarded("documents.read", async ({ request, context }, { locale }) => {
  const search = new URL(request.url).searchParams;
  const span = search.get("span") === "week" ? "week" : "month";
  return context.app.query(async (q) => ({
    calendar: await calendarView(q, { span, around: search.get("day"), locale }),
  }));
});

export default function Calendar() {
  return <CalendarScreen {...useLoaderData<typeof loader>()} />;
}
