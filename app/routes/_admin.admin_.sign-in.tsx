import { json, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { textFields } from "#app/admin/form-data.ts";
import { currentUser, isSecure, open } from "#app/admin/guard.server.ts";
import { pageTitle } from "#app/admin/page-title.ts";
import { safeNext, sessionCookie } from "#app/admin/session/cookie.ts";
import { sessionMessages } from "#app/admin/session/messages.ts";
import { type SignInRefusal, SignInScreen } from "#app/admin/session/sign-in-screen.tsx";
import { ok } from "#app/commerce/kernel/result.ts";
import { readForm } from "#app/platform/read-form.ts";
import { checkCredentials, SESSION_LIFETIME_MS, signIn, signInLimits } from "#app/staff/index.server.ts";

export const meta: MetaFunction = pageTitle(sessionMessages, "signInTitle");

export const loader = open(async (args) => {
  const search = new URL(args.request.url).searchParams;
  const next = safeNext(search.get("next"));
  if (await currentUser(args)) throw redirect(next);
  return { next, signedOut: search.has("out") };
});

export const action = open(async ({ request, context }) => {
  const field = textFields(await readForm(request));
  const email = field("email").slice(0, 300);
  const refused = (refusal: SignInRefusal, status: number, headers?: HeadersInit) =>
    json({ refusal, email }, { status, ...(headers && { headers }) });
  const allowed = await signInLimits.take(email, context.address);
  if (!allowed.allowed) {
    const minutes = Math.ceil(allowed.retryAfterSeconds / 60);
    return refused({ code: "too-many", minutes }, 429, { "retry-after": String(allowed.retryAfterSeconds) });
  }
  const checked = await context.app.query((q) => checkCredentials(q.read, { email, password: field("password") }));
  if (!checked.ok) {
    context.log.warn({ address: context.address }, "sign-in refused");
    return refused({ code: "refused" }, 422);
  }
  await signInLimits.forget(email);
  const session = await context.app.command({ actor: { kind: "staff", id: checked.value.id } }, async (ctx) =>
    ok(await signIn(ctx, checked.value)),
  );
  if (!session.ok) throw new Error("Opening a session refuses nothing");
  context.log.info({ user: checked.value.id }, "signed in");
  throw redirect(safeNext(field("next")), {
    headers: { "set-cookie": sessionCookie(session.value.secret, SESSION_LIFETIME_MS / 1000, isSecure(context)) },
  });
});

export default function SignIn() {
  const data = useLoaderData<typeof loader>();
  return <SignInScreen {...data} {...useActionData<typeof action>()} />;
}
