import { guarded } from "#app/admin/guard.server.ts";
import { readForLibrary, writeForLibrary } from "#app/admin/media/media-api.server.ts";
import { readJson } from "#app/platform/read-json.ts";

export const loader = guarded("documents.read", ({ request, context }, visit) =>
  readForLibrary(context.app, new URL(request.url).searchParams, visit),
);

export const action = guarded("media.write", async ({ request, context }, visit) =>
  writeForLibrary(context.app, await readJson(request), visit),
);
