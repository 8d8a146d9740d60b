import { json } from "@remix-run/node";
import { mayPublish } from "#app/admin/editor/editor-writes.server.ts";
import { textFields } from "#app/admin/form-data.ts";
import { guarded } from "#app/admin/guard.server.ts";
import { refused } from "#app/admin/refused.server.ts";
import type { TemplateChoices, TemplateDone } from "#app/admin/templates/types.ts";
import type { Context } from "#app/commerce/context.ts";
import { textIn } from "#app/commerce/kernel/locale.ts";
import type { Result } from "#app/commerce/kernel/result.ts";
import {
  assignTemplate,
  decideTemplate,
  findAssignment,
  findTemplateProposal,
  listDocuments,
  proposeTemplate,
  type TemplateSubject,
} from "#app/documents/index.server.ts";
import { readForm } from "#app/platform/read-form.ts";

const kindOf = (text: string | null) => (text === "collection" ? "collection" : "product");
/** More templates of a kind than any shop keeps. */
const MOST = 250;

/** The templates a product or a collection can be shown by, the one it is, and the one somebody proposed. */
export const loader = guarded("documents.read", async ({ request, context }, visit) => {
  const search = new URL(request.url).searchParams;
  const kind = kindOf(search.get("kind"));
  const id = search.get("id")?.slice(0, 26) ?? "";
  return context.app.query(async ({ read, clock, shop }) => {
    const { data } = await listDocuments(read, { kind: "page", use: kind, limit: MOST }, clock.now());
    const main = shop.locales[0] ?? "fr";
    const proposal = await findTemplateProposal(read, { kind, id });
    const choices: TemplateChoices = {
      chosen: await findAssignment(read, { kind, id }),
      templates: data.map(({ id: document, title, publication }) => ({
        id: document,
        title: textIn(title, visit.locale, main),
        live: publication?.state === "live",
      })),
      proposal: proposal
        ? {
            ...{ id: proposal.id, document: proposal.document, author: proposal.author, createdAt: proposal.createdAt },
            title: textIn(proposal.title, visit.locale, main),
          }
        : null,
      mayWrite: visit.may("documents.write"),
      mayPublish: mayPublish(visit, shop),
    };
    return json(choices);
  });
});

export const action = guarded("documents.write", async ({ request, context }, visit) => {
  const field = textFields(await readForm(request));
  const subject: TemplateSubject = { kind: kindOf(field("kind")), id: field("id").slice(0, 26) };
  const document = field("document") || null;
  const { app } = context;
  const run = async (done: TemplateDone, work: (ctx: Context) => Promise<Result<unknown>>) => {
    const outcome = await app.command(visit.who, work);
    return outcome.ok ? json({ ok: true as const, done }) : refused(outcome.refusal, visit.who.locale);
  };
  const intent = field("intent");
  if (intent === "propose") return run("proposed", (ctx) => proposeTemplate(ctx, subject, document));
  if (!mayPublish(visit, await app.shop())) throw new Response(null, { status: 403 });
  switch (intent) {
    case "assign":
      return run("assigned", (ctx) => assignTemplate(ctx, subject, document));
    case "accept":
    case "decline": {
      const accept = intent === "accept";
      const decision = { proposal: field("proposal"), accept };
      return run(accept ? "assigned" : "declined", (ctx) => decideTemplate(ctx, subject, decision));
    }
    default:
      throw new Response(null, { status: 400 });
  }
});
