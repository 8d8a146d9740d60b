import { json } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { draftRows } from "#app/admin/answers/draft-rows.server.ts";
import type { MadeLink } from "#app/admin/answers/types.ts";
import { unfinishedMessages } from "#app/admin/answers/unfinished-messages.ts";
import { UnfinishedScreen } from "#app/admin/answers/unfinished-screen.tsx";
import { textFields } from "#app/admin/form-data.ts";
import { guarded } from "#app/admin/guard.server.ts";
import type { Outcome } from "#app/admin/outcome.ts";
import { pageTitle } from "#app/admin/page-title.ts";
import { refused } from "#app/admin/refused.server.ts";
import { dropDraft, findDraft, linkDraft, listDrafts } from "#app/commerce/leads/index.server.ts";
import { readForm } from "#app/platform/read-form.ts";
import { starterForm } from "#templates/starter/starter.ts";

export const meta: MetaFunction = pageTitle(unfinishedMessages, "title");

export const loader = guarded("customers.read", async ({ request, context }, visit) => {
  const cursor = new URL(request.url).searchParams.get("cursor");
  return context.app.query(async (q) => {
    const page = await listDrafts(q.read, { limit: 50, ...(cursor && { cursor }) });
    const drafts = await draftRows(q, page.data, { locale: visit.locale, house: starterForm });
    return { drafts, nextCursor: page.nextCursor, isFirst: !cursor, mayWrite: visit.may("customers.write") };
  }, visit.locale);
});

export const action = guarded("customers.write", async ({ request, context }, { who }) => {
  const field = textFields(await readForm(request));
  const { app } = context;
  const id = field("id");
  switch (field("intent")) {
    case "drop": {
      const dropped = await app.command(who, (ctx) => dropDraft(ctx, id));
      return dropped.ok
        ? json<Outcome<"dropped">>({ ok: true, done: "dropped" })
        : refused(dropped.refusal, who.locale);
    }
    case "link": {
      const draft = await app.query(({ read }) => findDraft(read, id));
      const made = await app.command(who, (ctx) => linkDraft(ctx, id));
      if (!made.ok || !draft) return made.ok ? json(null, { status: 404 }) : refused(made.refusal, who.locale);
      const { path, until } = made.value;
      return json<MadeLink>({ link: `${app.env.origin}${path}`, until, phone: draft.phone });
    }
    default:
      throw new Response(null, { status: 400 });
  }
});

export default function Unfinished() {
  return <UnfinishedScreen {...useLoaderData<typeof loader>()} />;
}
