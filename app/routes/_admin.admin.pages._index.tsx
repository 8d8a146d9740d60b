import { json } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { textFields } from "#app/admin/form-data.ts";
import { guarded } from "#app/admin/guard.server.ts";
import type { Outcome } from "#app/admin/outcome.ts";
import { pageTitle } from "#app/admin/page-title.ts";
import { pageMessages } from "#app/admin/pages/messages.ts";
import { pageRow } from "#app/admin/pages/page-view.server.ts";
import { PAGE_VIEWS, type PageListView, PagesScreen } from "#app/admin/pages/pages-screen.tsx";
import type { Created } from "#app/admin/pages/use-create.tsx";
import { waitingTemplates } from "#app/admin/pages/waiting-templates.server.ts";
import { refused } from "#app/admin/refused.server.ts";
import { archiveAny } from "#app/campaigns/index.server.ts";
import { listProducts } from "#app/commerce/catalog/index.server.ts";
import type { Context, QueryContext } from "#app/commerce/context.ts";
import { isLocale } from "#app/commerce/kernel/locale.ts";
import { ok, type Result } from "#app/commerce/kernel/result.ts";
import {
  branchDocument,
  createDocument,
  duplicateDocument,
  findShownOfKind,
  listBranches,
  listDocuments,
  publishDocument,
  unarchiveDocument,
} from "#app/documents/index.server.ts";
import { readForm } from "#app/platform/read-form.ts";
import { type FormDoc, MOODS, type PageDoc } from "#blocks/contract/index.ts";
import { isFormStarter } from "#templates/starter/form-names.ts";
import { FORMS } from "#templates/starter/forms/forms.ts";
import type { StarterSubject } from "#templates/starter/pages/parts.ts";
import { starterForm, starterPromo } from "#templates/starter/promo-pages.ts";
import { isStarter } from "#templates/starter/starters.ts";
import { starterTheme } from "#templates/starter/theme.ts";

export const meta: MetaFunction = pageTitle(pageMessages, "title");

export const loader = guarded("documents.read", async ({ request, context }, visit) => {
  const search = new URL(request.url).searchParams;
  const view = PAGE_VIEWS.find((each): each is PageListView => each === search.get("view")) ?? "page";
  const q = search.get("q")?.slice(0, 100);
  const cursor = search.get("cursor");
  const { app } = context;
  const canWrite = await app.travel.canWrite();
  return app.query(async ({ read, shop, clock }) => {
    const filter = view === "archived" ? { archived: true } : view === "proposed" ? { proposed: true } : { kind: view };
    const page = await listDocuments(read, { ...filter, ...(q && { q }), ...(cursor && { cursor }) }, clock.now());
    const branches = await listBranches(
      read,
      page.data.map(({ id }) => id),
      clock.now(),
    );
    const rows = page.data.flatMap((each) => [each, ...branches.filter(({ branch }) => branch?.of === each.id)]);
    const any = page.data.length > 0 || (await listDocuments(read, { limit: 1 }, clock.now())).data.length > 0;
    const main = shop.locales[0] ?? "fr";
    return {
      pages: rows.map((document) => pageRow(document, visit.locale, main, app.env.origin)),
      view,
      nextCursor: page.nextCursor,
      isEmpty: !any,
      mayWrite: visit.may("documents.write"),
      approves: shop.approvePages,
      templates: view === "proposed" ? await waitingTemplates({ read, shop }, visit.locale) : [],
      canWrite,
    };
  });
});

type Done = "duplicated" | "archived" | "unarchived";

export const action = guarded("documents.write", async ({ request, context }, { who }) => {
  const field = textFields(await readForm(request));
  const id = field("id");
  const { app } = context;
  const answer = async (done: Done, outcome: Promise<Result<unknown>>) => {
    const result = await outcome;
    return result.ok ? json<Outcome<Done>>({ ok: true, done }) : refused(result.refusal, who.locale);
  };
  switch (field("intent")) {
    case "create": {
      const starter = field("starter");
      if (!isStarter(starter)) throw new Response(null, { status: 400 });
      const made = await app.command(who, async (ctx) => {
        const form = await beginForm(ctx, starterForm(starter));
        if (!form.ok) return form;
        const subject = { product: await bestSeller(ctx), form: form.value };
        return createDocument(ctx, await dressed(ctx, starterPromo(starter, subject)));
      });
      if (!made.ok) return refused(made.refusal, who.locale);
      return json<Created>({ ok: true, done: "created", id: made.value.id }, { status: 201 });
    }
    case "create-form": {
      const starter = field("starter");
      if (!isFormStarter(starter)) throw new Response(null, { status: 400 });
      const made = await app.command(who, (ctx) => createDocument(ctx, FORMS[starter]()));
      if (!made.ok) return refused(made.refusal, who.locale);
      return json<Created>({ ok: true, done: "created", id: made.value.id }, { status: 201 });
    }
    case "write": {
      const language = field("language");
      const input = { wish: field("wish"), locale: isLocale(language) ? language : who.locale };
      const made = await app.travel.writePage(who, input);
      if (!made.ok) return refused(made.refusal, who.locale);
      return json<Created>({ ok: true, done: "created", id: made.value.id }, { status: 201 });
    }
    case "create-theme": {
      const mood = MOODS.find((each) => each === field("mood"));
      if (!mood) throw new Response(null, { status: 400 });
      const made = await app.command(who, (ctx) => createDocument(ctx, starterTheme(mood)));
      if (!made.ok) return refused(made.refusal, who.locale);
      return json<Created>({ ok: true, done: "created", id: made.value.id }, { status: 201 });
    }
    case "branch": {
      const made = await app.command(who, (ctx) => branchDocument(ctx, { id, name: field("name") }));
      if (!made.ok) return refused(made.refusal, who.locale);
      return json<Created>({ ok: true, done: "created", id: made.value.id }, { status: 201 });
    }
    case "duplicate":
      return answer(
        "duplicated",
        app.command(who, (ctx) => duplicateDocument(ctx, id)),
      );
    case "archive":
      return answer(
        "archived",
        app.command(who, (ctx) => archiveAny(ctx, id)),
      );
    case "unarchive":
      return answer(
        "unarchived",
        app.command(who, async (ctx) => ok(await unarchiveDocument(ctx, id))),
      );
    default:
      throw new Response(null, { status: 400 });
  }
});

/** A page begins about something that is really sold: the best seller of the shop. */
async function bestSeller({ read }: QueryContext): Promise<StarterSubject["product"]> {
  const { data } = await listProducts(read, { status: "active", sort: "best-selling", limit: 1 });
  return data[0] ? { id: data[0].id } : null;
}

/** A form shows nowhere but on the page that it begins with, so it is published at once. @returns its id */
async function beginForm(ctx: Context, doc: FormDoc | null): Promise<Result<string | null>> {
  if (!doc) return ok(null);
  const made = await createDocument(ctx, doc);
  if (!made.ok) return made;
  const shown = await publishDocument(ctx, { id: made.value.id });
  return shown.ok ? ok(made.value.id) : shown;
}

/** A shop that has a theme of its own wears it; else a page keeps the mood it was drawn in. */
async function dressed({ read, clock }: QueryContext, page: PageDoc): Promise<PageDoc> {
  const { doc } = await findShownOfKind(read, "theme", clock.now());
  return doc ? { ...page, meta: { ...page.meta, mood: "shop" } } : page;
}

export default function Pages() {
  return <PagesScreen {...useLoaderData<typeof loader>()} />;
}
