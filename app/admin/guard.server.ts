import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import type { Actor } from "#app/commerce/context.ts";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import { ok } from "#app/commerce/kernel/result.ts";
import { findSession, keepSession, may, type Permission, type StaffUser } from "#app/staff/index.server.ts";
import { readPreferences } from "./preferences.ts";
import { sessionSecret } from "./session/cookie.ts";

/** Who is here, as a guarded loader or action gets it. */
export interface Visit {
  user: StaffUser;
  locale: Locale;
  /** For `app.command`: in whose name and language. */
  who: { actor: Actor; locale: Locale };
  may(permission: Permission): boolean;
}

type Args = LoaderFunctionArgs | ActionFunctionArgs;
type Guarded<T> = ((args: Args) => Promise<T>) & { permission: Permission };

/**
 * THE way into the admin: every loader and action under it is made by this function (or by `open`), and a test goes
 * through all of them. Without a session, on to the sign-in page; with one whose role may not, 403.
 */
export function guarded<T>(permission: Permission, handle: (args: Args, visit: Visit) => Promise<T>): Guarded<T> {
  const enter = async (args: Args): Promise<T> => {
    const user = await currentUser(args);
    if (!user) throw redirect(signInPath(args.request));
    if (!may(user.role, permission)) throw new Response(null, { status: 403 });
    const { locale } = readPreferences(args.request.headers);
    const approves = may(user.role, "documents.approve") && ({ approves: true } as const);
    const contentOnly = !may(user.role, "documents.write") && ({ contentOnly: true } as const);
    const actor: Actor = { kind: "staff", id: user.id, name: user.name || user.email, ...approves, ...contentOnly };
    return handle(args, { user, locale, who: { actor, locale }, may: (other) => may(user.role, other) });
  };
  return Object.assign(enter, { permission });
}

/** Marks what anybody may call: the doorstep. */
export function open<T>(handle: (args: Args) => Promise<T>): ((args: Args) => Promise<T>) & { permission: "nobody" } {
  return Object.assign(handle, { permission: "nobody" as const });
}

/** Whose session the request carries; a session that is used stays alive. */
export async function currentUser({ request, context }: Args): Promise<StaffUser | undefined> {
  const secret = sessionSecret(request.headers, isSecure(context));
  if (!secret) return undefined;
  const session = await context.app.query((q) => findSession(q.read, secret, q.clock.now()));
  if (session?.stale) {
    await context.app.command({ actor: { kind: "staff", id: session.user.id } }, async (ctx) => {
      await keepSession(ctx, secret);
      return ok(null);
    });
  }
  return session?.user;
}

/** The request came over TLS: cookies are bound to it. */
export function isSecure(context: Args["context"]): boolean {
  return context.origin.startsWith("https:");
}

/** Back to where one was: the page for a read, the page that sent it for a write. */
function signInPath(request: Request): string {
  const referer = request.headers.get("referer");
  const url = new URL(request.method === "GET" || !referer ? request.url : referer);
  url.searchParams.delete("_data");
  return `/admin/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`;
}
