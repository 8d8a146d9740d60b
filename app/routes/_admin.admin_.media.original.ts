import { createReadableStreamFromReadable } from "@remix-run/node";
import { guarded } from "#app/admin/guard.server.ts";

/** Hands a picture over as it came. It may hold where it was taken: nothing on the way may keep it, and it is never shown here. */
export const loader = guarded("media.write", async ({ request, context }) => {
  const found = await context.app.assets.original(new URL(request.url).searchParams.get("id")?.slice(0, 26) ?? "");
  if (!found) throw new Response(null, { status: 404 });
  const { asset, file } = found;
  const kept = asset.original?.file ?? "";
  const name = `${asset.name.replace(/\.[a-z0-9]{2,4}$/i, "") || asset.id}${kept.slice(kept.lastIndexOf("."))}`;
  return new Response(createReadableStreamFromReadable(file.content), {
    headers: {
      "content-type": "application/octet-stream",
      "content-length": String(file.bytes),
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
});
