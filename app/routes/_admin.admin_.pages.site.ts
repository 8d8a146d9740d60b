import { guarded } from "#app/admin/guard.server.ts";

/** Hands a page over as a web site of its own, for any file server. */
export const loader = guarded("documents.read", async ({ request, context }) => {
  const { app } = context;
  const site = await app.site(new URL(request.url).searchParams.get("id") ?? "");
  if (!site.ok) throw new Response(null, { status: 404 });
  const { name, zip } = site.value;
  return new Response(new Blob([zip as Uint8Array<ArrayBuffer>]), {
    headers: {
      "content-type": "application/zip",
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "no-store",
    },
  });
});
