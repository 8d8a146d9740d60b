import { guarded } from "#app/admin/guard.server.ts";
import { listZones, writeZones } from "#app/commerce/shipping/index.server.ts";

/** Delivery prices as a file that the delivery screen takes back. */
export const loader = guarded("settings.read", async ({ request, context }) => {
  const asked = new URL(request.url).searchParams.get("country") ?? "";
  const country = /^[A-Z]{2}$/.test(asked) ? asked : undefined;
  const csv = await context.app.query(async ({ read, shop }) =>
    writeZones(await listZones(read, country), shop.currency),
  );
  return new Response(csv, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="delivery${country ? `-${country}` : ""}.csv"`,
      "cache-control": "private, no-store",
    },
  });
});
