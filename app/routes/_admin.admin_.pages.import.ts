import { json, redirect } from "@remix-run/node";
import { guarded } from "#app/admin/guard.server.ts";
import { importPages } from "#app/admin/pages/import/import-pages.server.ts";
import { readForm } from "#app/platform/read-form.ts";

export const loader = guarded("documents.write", async () => redirect("/admin/pages"));

/** Takes pages in: a file of ours, or a web page's HTML. */
export const action = guarded("documents.write", async ({ request, context }, visit) => {
  const answer = await importPages(context.app, await readForm(request), visit);
  return json(answer, { status: answer.ok ? 200 : 422 });
});
