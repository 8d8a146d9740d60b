import { json, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { textFields } from "#app/admin/form-data.ts";
import { isSecure, open } from "#app/admin/guard.server.ts";
import { pageTitle } from "#app/admin/page-title.ts";
import { sessionCookie } from "#app/admin/session/cookie.ts";
import { sessionMessages } from "#app/admin/session/messages.ts";
import { LinkGoneScreen, type PasswordRefusal, WelcomeScreen } from "#app/admin/session/welcome-screen.tsx";
import type { Refusal } from "#app/commerce/kernel/result.ts";
import { readForm } from "#app/platform/read-form.ts";
import {
  findLink,
  MAX_PASSWORD,
  MIN_PASSWORD,
  redeemLink,
  SESSION_LIFETIME_MS,
  signInLimits,
} from "#app/staff/index.server.ts";

export const meta: MetaFunction = pageTitle(sessionMessages, "welcomeTitle");

/** Opening the link changes nothing. */
export const loader = open(async ({ params, context }) => {
  const user = await context.app.query((q) => findLink(q.read, params.secret ?? "", q.clock.now()));
  return json({ email: user?.email ?? null }, { status: user ? 200 : 404 });
});

export const action = open(async ({ params, request, context }) => {
  const field = textFields(await readForm(request));
  const secret = params.secret ?? "";
  const allowed = await signInLimits.take(`link:${secret.slice(0, 60)}`, context.address);
  if (!allowed.allowed) {
    throw new Response(null, { status: 429, headers: { "retry-after": String(allowed.retryAfterSeconds) } });
  }
  const redeemed = await context.app.command({ actor: { kind: "system" } }, (ctx) =>
    redeemLink(ctx, { secret, password: field("password") }),
  );
  if (!redeemed.ok) {
    const refusal = passwordRefusal(redeemed.refusal);
    return json({ refusal, gone: refusal === undefined }, { status: 422 });
  }
  context.log.info({ user: redeemed.value.user.id }, "signed in by a one-time link");
  const cookie = sessionCookie(redeemed.value.session.secret, SESSION_LIFETIME_MS / 1000, isSecure(context));
  throw redirect("/admin", { headers: { "set-cookie": cookie } });
});

function passwordRefusal({ code }: Refusal): PasswordRefusal | undefined {
  if (code === "password.too_short") return { code: "tooShort", count: MIN_PASSWORD };
  if (code === "password.too_long") return { code: "tooLong", count: MAX_PASSWORD };
  return code === "password.too_common" ? { code: "tooCommon" } : undefined;
}

export default function Welcome() {
  const { email } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (email === null || answer?.gone) return <LinkGoneScreen />;
  return <WelcomeScreen email={email} refusal={answer?.refusal} />;
}
