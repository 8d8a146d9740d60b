import { json } from "@remix-run/node";
import { guarded } from "#app/admin/guard.server.ts";
import { applySheet, findByCode } from "#app/admin/stock/sheet.server.ts";
import { readJson } from "#app/platform/read-json.ts";

/** What a scanned or typed code stands for; the count and the transfer ask line by line. */
export const loader = guarded("stock.adjust", async ({ request, context }, { locale }) => {
  const code = new URL(request.url).searchParams.get("code") ?? "";
  return json({ shelves: await context.app.query((q) => findByCode(q, code, locale)) });
});

export const action = guarded("stock.adjust", async ({ request, context }, visit) =>
  applySheet(context.app, await readJson(request), visit),
);
