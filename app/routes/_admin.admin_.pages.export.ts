import { guarded } from "#app/admin/guard.server.ts";
import { localDate } from "#app/commerce/kernel/clock.ts";
import { slugify } from "#app/commerce/kernel/slug.ts";
import { bundleText } from "#app/documents/index.server.ts";

/** Hands pages over as one file, with all that they show. */
export const loader = guarded("documents.read", async ({ request, context }) => {
  const { app } = context;
  const ids = new Set((new URL(request.url).searchParams.get("ids") ?? "").split(",").filter(Boolean));
  const packed = ids.size > 0 ? await app.travel.pack([...ids].slice(0, 100)) : undefined;
  if (!packed?.ok) throw new Response(null, { status: 404 });
  const { docs } = packed.value;
  const { timeZone } = await app.shop();
  const title = docs.length === 1 ? slugify(Object.values(docs[0]?.meta.title ?? {})[0] ?? "", 60) : "";
  return new Response(bundleText(packed.value), {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="${title || "pages"}-${localDate(Date.now(), timeZone)}.json"`,
      "cache-control": "no-store",
    },
  });
});
