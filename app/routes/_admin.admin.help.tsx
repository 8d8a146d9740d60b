import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { guarded } from "#app/admin/guard.server.ts";
import { HelpScreen } from "#app/admin/help/help-screen.tsx";
import { helpMessages } from "#app/admin/help/messages.ts";
import { HELP_TOPICS, type HelpTopic } from "#app/admin/help/topics.ts";
import { pageTitle } from "#app/admin/page-title.ts";

export const meta: MetaFunction = pageTitle(helpMessages, "title");

export const loader = guarded(
  "home.read",
  async (_, visit): Promise<{ topics: HelpTopic[] }> => ({
    topics: HELP_TOPICS.filter((topic) => visit.may(topic.permission)),
  }),
);

export default function Help() {
  return <HelpScreen {...useLoaderData<typeof loader>()} />;
}
