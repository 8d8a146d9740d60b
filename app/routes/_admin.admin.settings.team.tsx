import { type ActionFunctionArgs, json } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { textFields } from "#app/admin/form-data.ts";
import { guarded } from "#app/admin/guard.server.ts";
import { pageTitle } from "#app/admin/page-title.ts";
import { refused } from "#app/admin/refused.server.ts";
import { settingsMessages } from "#app/admin/settings/messages.ts";
import { type TeamAnswer, type TeamDone, TeamScreen } from "#app/admin/settings/team-screen.tsx";
import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import { readForm } from "#app/platform/read-form.ts";
import {
  createToken,
  createUser,
  findUser,
  isRole,
  listTokens,
  listUsers,
  makeLink,
  revokeToken,
  updateUser,
} from "#app/staff/index.server.ts";

export const meta: MetaFunction = pageTitle(settingsMessages, "team");

export const loader = guarded("staff.manage", async ({ context }, visit) => {
  const [users, tokens] = await context.app.query(({ read }) => Promise.all([listUsers(read), listTokens(read)]));
  return { users, tokens, self: visit.user.id };
});

export const action = guarded("staff.manage", async ({ request, context }, visit) => {
  const field = textFields(await readForm(request));
  const { who } = visit;
  const { app } = context;
  const id = field("id");
  const role = field("role");
  const done = async (what: TeamDone, outcome: Promise<Result<unknown>>) => {
    const result = await outcome;
    return result.ok ? json<TeamAnswer>({ ok: true, done: what }) : refused(result.refusal, who.locale);
  };
  const tell = async (kind: "link" | "token", outcome: Promise<Result<{ name: string; value: string }>>) => {
    const result = await outcome;
    if (!result.ok) return refused(result.refusal, who.locale);
    return json<TeamAnswer>({ ok: true, done: "secret", secret: { kind, ...result.value } });
  };
  switch (field("intent")) {
    case "invite": {
      if (!isRole(role)) throw new Response(null, { status: 400 });
      const made = app.command(who, (ctx) => createUser(ctx, { email: field("email"), role }));
      return tell("link", asLink(made, context));
    }
    case "link": {
      const made = app.command(who, async (ctx) => {
        const user = await findUser(ctx.tx, id);
        return user && !user.disabled
          ? ok({ email: user.email, link: await makeLink(ctx, id) })
          : refuse("user.not_found");
      });
      return tell("link", asLink(made, context));
    }
    case "role":
      if (!isRole(role) || id === visit.user.id) throw new Response(null, { status: 400 });
      return done(
        "userChanged",
        app.command(who, (ctx) => updateUser(ctx, { id, role })),
      );
    case "enable":
      return done(
        "userChanged",
        app.command(who, (ctx) => updateUser(ctx, { id, disabled: false })),
      );
    case "disable":
      if (id === visit.user.id) throw new Response(null, { status: 400 });
      return done(
        "userChanged",
        app.command(who, (ctx) => updateUser(ctx, { id, disabled: true })),
      );
    case "token": {
      const scope = field("scope") === "write" ? "write" : "read";
      const made = await app.command(who, (ctx) => createToken(ctx, { name: field("name"), scope }));
      return tell("token", Promise.resolve(made.ok ? ok({ name: made.value.name, value: made.value.token }) : made));
    }
    case "revoke":
      return done(
        "tokenRevoked",
        app.command(who, (ctx) => revokeToken(ctx, id)),
      );
    default:
      throw new Response(null, { status: 400 });
  }
});

async function asLink(
  made: Promise<Result<{ email: string; link: { secret: string } }>>,
  { app }: ActionFunctionArgs["context"],
): Promise<Result<{ name: string; value: string }>> {
  const result = await made;
  if (!result.ok) return result;
  return ok({ name: result.value.email, value: `${app.env.adminOrigin}/admin/welcome/${result.value.link.secret}` });
}

export default function Team() {
  return <TeamScreen {...useLoaderData<typeof loader>()} />;
}
