import { answersCsv } from "#app/admin/answers/answers-csv.server.ts";
import { guarded } from "#app/admin/guard.server.ts";
import { ANSWER_STATES } from "#app/commerce/leads/index.server.ts";
import { safeText } from "#app/exports/index.server.ts";

/** The answers of a view as a file for a spreadsheet. */
export const loader = guarded("customers.read", async ({ request, context }, visit) => {
  const search = new URL(request.url).searchParams;
  const state = ANSWER_STATES.find((each) => each === search.get("state"));
  const q = search.get("q")?.slice(0, 100);
  const form = search.get("form")?.slice(0, 26);
  const asked = { ...(state && { state }), ...(q && { q }), ...(form && { form }) };
  const csv = await context.app.query((query) => answersCsv(query, asked, visit.who.locale, safeText));
  return new Response(csv, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="answers.csv"',
      "cache-control": "private, no-store",
    },
  });
});
