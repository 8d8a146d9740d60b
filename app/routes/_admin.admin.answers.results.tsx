import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { formResults } from "#app/admin/answers/form-results.server.ts";
import { ResultsScreen } from "#app/admin/answers/results-screen.tsx";
import { unfinishedMessages } from "#app/admin/answers/unfinished-messages.ts";
import { formTestLines } from "#app/admin/campaigns/form-tests.server.ts";
import { guarded } from "#app/admin/guard.server.ts";
import { pageTitle } from "#app/admin/page-title.ts";
import { formFunnel } from "#app/events/index.server.ts";

export const meta: MetaFunction = pageTitle(unfinishedMessages, "resultsTitle");

export const loader = guarded("documents.read", async ({ request, context }, visit) => {
  await context.app.events.settled();
  return context.app.query(async (q) => {
    const search = new URL(request.url).searchParams;
    const results = await formResults(q, search, visit.locale, (asked) => formFunnel(q.read, asked));
    const tests = results.form === "" ? [] : await formTestLines(q, results.form, visit.locale);
    return { ...results, tests, mayWrite: visit.may("documents.write") };
  }, visit.locale);
});

export default function Results() {
  return <ResultsScreen {...useLoaderData<typeof loader>()} />;
}
