import { json } from "@remix-run/node";
import { textFields } from "#app/admin/form-data.ts";
import { guarded } from "#app/admin/guard.server.ts";
import { refused } from "#app/admin/refused.server.ts";
import type { TemplateChoices } from "#app/admin/templates/types.ts";
import { textIn } from "#app/commerce/kernel/locale.ts";
import { assignTemplate, findAssignment, listDocuments } from "#app/documents/index.server.ts";
import { readForm } from "#app/platform/read-form.ts";

const kindOf = (text: string | null) => (text === "collection" ? "collection" : "product");
/** More templates of a kind than any shop keeps. */
const MOST = 250;

/** The templates a product or a collection can be shown by, and the one it is. */
export const loader = guarded("documents.read", async ({ request, context }, visit) => {
  const search = new URL(request.url).searchParams;
  const kind = kindOf(search.get("kind"));
  const id = search.get("id")?.slice(0, 26) ?? "";
  return context.app.query(async ({ read, clock, shop }) => {
    const { data } = await listDocuments(read, { kind: "page", use: kind, limit: MOST }, clock.now());
    const main = shop.locales[0] ?? "fr";
    const choices: TemplateChoices = {
      chosen: await findAssignment(read, { kind, id }),
      templates: data.map(({ id: document, title, publication }) => ({
        id: document,
        title: textIn(title, visit.locale, main),
        live: publication?.state === "live",
      })),
      mayWrite: visit.may("documents.publish"),
    };
    return json(choices);
  });
});

export const action = guarded("documents.publish", async ({ request, context }, { who }) => {
  const field = textFields(await readForm(request));
  const subject = { kind: kindOf(field("kind")), id: field("id").slice(0, 26) } as const;
  const document = field("document") || null;
  const done = await context.app.command(who, (ctx) => assignTemplate(ctx, subject, document));
  return done.ok ? json({ ok: true as const, done: "assigned" as const }) : refused(done.refusal, who.locale);
});
