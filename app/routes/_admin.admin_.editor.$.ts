import { readForEditor } from "#app/admin/editor/editor-reads.server.ts";
import { writeForEditor } from "#app/admin/editor/editor-writes.server.ts";
import { guarded } from "#app/admin/guard.server.ts";

const pathOf = (splat: string | undefined) => (splat ?? "").split("/").filter(Boolean);

export const loader = guarded("documents.read", async ({ params, request, context }) =>
  readForEditor(context.app, pathOf(params["*"]), request),
);

export const action = guarded("documents.content", async ({ params, request, context }, visit) => {
  const body: unknown = await request.json().catch(() => null);
  if (typeof body !== "object" || body === null) throw new Response(null, { status: 400 });
  return writeForEditor(context.app, pathOf(params["*"]), body, visit);
});
