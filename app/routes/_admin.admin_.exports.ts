import { json } from "@remix-run/node";
import type { ExportProgress } from "#app/admin/exports/types.ts";
import { textFields } from "#app/admin/form-data.ts";
import { guarded } from "#app/admin/guard.server.ts";
import { EXPORT_FORMATS, EXPORT_KINDS, type ExportJob } from "#app/exports/index.server.ts";
import { readForm } from "#app/platform/read-form.ts";

/** How far a file has come; the dialog asks while it is open. */
export const loader = guarded("lists.export", async ({ request, context }) => {
  const job = await context.app.exports.find(new URL(request.url).searchParams.get("id") ?? "");
  if (!job) throw new Response(null, { status: 404 });
  return json(progressOf(job));
});

/** Begins a file of a list as it is filtered. */
export const action = guarded("lists.export", async ({ request, context }, { who }) => {
  const field = textFields(await readForm(request));
  const kind = EXPORT_KINDS.find((each) => each === field("kind"));
  const format = EXPORT_FORMATS.find((each) => each === field("format"));
  if (!kind || !format) throw new Response(null, { status: 400 });
  return json(progressOf(await context.app.exports.start(who, { kind, format, filter: field("filter") })));
});

function progressOf({ id, state, done, total }: ExportJob): ExportProgress {
  return { id, state, done, total };
}
