import { redirect } from "@remix-run/node";
import { isSecure, open } from "#app/admin/guard.server.ts";
import { endedSessionCookie, sessionSecret } from "#app/admin/session/cookie.ts";
import { ok } from "#app/commerce/kernel/result.ts";
import { signOut } from "#app/staff/index.server.ts";

/** Nothing to see; a sign-out is a POST, or a picture on another site could do it. */
export const loader = open(async () => redirect("/admin"));

export const action = open(async ({ request, context }) => {
  const secret = sessionSecret(request.headers, isSecure(context));
  if (secret) {
    await context.app.command({ actor: { kind: "system" } }, async (ctx) => {
      await signOut(ctx, secret);
      return ok(null);
    });
  }
  return redirect("/admin/sign-in?out", { headers: { "set-cookie": endedSessionCookie(isSecure(context)) } });
});
