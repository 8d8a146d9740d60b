import { Readable } from "node:stream";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { guarded } from "#app/admin/guard.server.ts";
import { campaignVisitors } from "#app/events/index.server.ts";

/** A campaign's visitors, for whoever reckons themselves. */
export const loader = guarded("documents.read", async ({ params, request, context }) => {
  const id = params.id ?? "";
  const round = new URL(request.url).searchParams.get("round") ?? undefined;
  const { currency } = await context.app.shop();
  await context.app.events.settled();
  const found = await context.app.query(({ read }) => campaignVisitors(read, id, currency, round));
  if (!found) throw new Response(null, { status: 404 });
  return new Response(createReadableStreamFromReadable(Readable.from(found.csv)), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="visitors-${id}.csv"`,
      "cache-control": "private, no-store",
    },
  });
});
