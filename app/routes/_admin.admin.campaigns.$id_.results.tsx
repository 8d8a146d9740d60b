import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { guarded } from "#app/admin/guard.server.ts";
import { pageTitle } from "#app/admin/page-title.ts";
import { resultMessages } from "#app/admin/results/messages.ts";
import { ResultsScreen } from "#app/admin/results/results-screen.tsx";
import { textIn } from "#app/commerce/kernel/locale.ts";
import { findSummaries } from "#app/documents/index.server.ts";
import { campaignResults } from "#app/events/index.server.ts";

export const meta: MetaFunction = pageTitle(resultMessages, "title");

export const loader = guarded("documents.read", async ({ params, request, context }, visit) => {
  await context.app.events.settled();
  return context.app.query(async ({ read, shop, clock }) => {
    const id = params.id ?? "";
    const round = new URL(request.url).searchParams.get("round") ?? undefined;
    const [results, [summary]] = await Promise.all([
      campaignResults(read, id, round),
      findSummaries(read, [id], clock.now()),
    ]);
    if (!results || !summary) throw new Response(null, { status: 404 });
    return { id, results, currency: shop.currency, title: textIn(summary.title, visit.locale, shop.locales[0]) };
  });
});

export default function Results() {
  return <ResultsScreen {...useLoaderData<typeof loader>()} />;
}
