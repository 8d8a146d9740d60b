import { createReadableStreamFromReadable } from "@remix-run/node";
import { guarded } from "#app/admin/guard.server.ts";
import { INERT_CSP } from "#app/platform/csp.ts";

/** Pictures and videos are nothing but pixels; everything else is handed over, and never shown in a page of ours. */
const SHOWN = /^(image|video)\//;

/** Hands over a file that somebody joined to an answer. It is theirs: nothing on the way may keep it, or run what is in it. */
export const loader = guarded("customers.read", async ({ params, context }) => {
  const found = await context.app.answerFiles.open(params.id ?? "");
  if (!found) throw new Response(null, { status: 404 });
  const { name, type } = found.file;
  const [, ending = "bin"] = type.split("/");
  return new Response(createReadableStreamFromReadable(found.content), {
    headers: {
      "content-type": type,
      "content-length": String(found.bytes),
      "content-disposition": `${SHOWN.test(type) ? "inline" : "attachment"}; filename="answer.${ending}"; filename*=UTF-8''${encodeURIComponent(name).replaceAll("'", "%27")}`,
      "content-security-policy": INERT_CSP,
      "cache-control": "private, no-store",
    },
  });
});
