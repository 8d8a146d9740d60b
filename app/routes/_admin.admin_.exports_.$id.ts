import { createReadableStreamFromReadable } from "@remix-run/node";
import { guarded } from "#app/admin/guard.server.ts";
import { localDate } from "#app/commerce/kernel/clock.ts";

/** Hands a finished file over. It holds people's addresses: nothing on the way may keep it. */
export const loader = guarded("lists.export", async ({ params, context }) => {
  const { app } = context;
  const job = await app.exports.find(params.id ?? "");
  const file = job && (await app.exports.open(job));
  if (!job || !file) throw new Response(null, { status: 404 });
  const { timeZone } = await app.shop();
  return new Response(createReadableStreamFromReadable(file.content), {
    headers: {
      "content-type": file.mime,
      "content-length": String(file.bytes),
      "content-disposition": `attachment; filename="${job.kind}-${localDate(job.createdAt, timeZone)}.${job.format}"`,
      "cache-control": "no-store",
    },
  });
});
