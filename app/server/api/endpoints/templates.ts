import { findCollections, findProducts } from "#app/commerce/catalog/index.server.ts";
import type { Context, QueryContext } from "#app/commerce/context.ts";
import type { Result } from "#app/commerce/kernel/result.ts";
import {
  assignTemplate,
  type DocumentRefusal,
  decideTemplate,
  findAssignment,
  findTemplateProposal,
  proposeTemplate,
  type TemplateSubject,
} from "#app/documents/index.server.ts";
import { templateProposalJson } from "../../documents/waiting-json.ts";
import { actorOf } from "../actor.ts";
import { documentRefusal } from "../document-json.ts";
import { type ApiAnswer, type ApiCall, endpoint } from "../endpoint.ts";
import { instantSchema, localizedSchema, nullable, object, text } from "../schemas/common.ts";

const chosen = object({ document: nullable(text(26, 1)) });
const proposalSchema = object({
  ...{ id: text(26), document: nullable(text(26)), title: localizedSchema(200), author: text(500) },
  created_at: instantSchema,
});
const asSchema = object({ document: nullable(text(26, 1)), proposal: nullable(proposalSchema) });
const EACH = { product: "products", collection: "collections" } as const;

async function templateAnswer(app: ApiCall["app"], subject: TemplateSubject, status: number): Promise<ApiAnswer> {
  return app.query(async ({ read }) => {
    const proposal = await findTemplateProposal(read, subject);
    const document = await findAssignment(read, subject);
    return { status, body: { document, proposal: proposal ? templateProposalJson(proposal) : null } };
  });
}

async function isThere({ read }: Pick<QueryContext, "read">, { kind, id }: TemplateSubject): Promise<boolean> {
  const [found] = kind === "product" ? await findProducts(read, [id]) : await findCollections(read, [id]);
  return found !== undefined && found !== null;
}

const notFound = ({ kind, id }: TemplateSubject): ApiAnswer => ({
  refusal: { code: `${kind}.not_found`, data: { id } },
});

function each(kind: TemplateSubject["kind"]) {
  const path = `/${EACH[kind]}/{id}/template`;
  /** The same for whatever is done: there must be such a thing, and the answer says how it stands now. */
  const act = async (
    { app, token, locale, params }: Pick<ApiCall, "app" | "token" | "locale" | "params">,
    status: number,
    work: (ctx: Context, subject: TemplateSubject) => Promise<Result<unknown, DocumentRefusal>>,
  ): Promise<ApiAnswer> => {
    const subject = { kind, id: params.id ?? "" };
    if (!(await app.query((q) => isThere(q, subject)))) return notFound(subject);
    const done = await app.command({ actor: actorOf(token), locale }, (ctx) => work(ctx, subject));
    return done.ok ? templateAnswer(app, subject, status) : { refusal: documentRefusal(done.refusal) };
  };
  const decision = (accept: boolean) =>
    endpoint({
      method: "POST",
      path: `${path}/proposals/{proposal}/${accept ? "accept" : "decline"}`,
      scope: "write",
      summary: accept ? `Show a ${kind} by the template that was proposed` : "Put a proposed template aside",
      success: { status: 200, schema: asSchema },
      handle: (call) =>
        act(call, 200, (ctx, subject) =>
          decideTemplate(ctx, subject, { proposal: call.params.proposal ?? "", accept }),
        ),
    });
  return [
    endpoint({
      method: "GET",
      path,
      scope: "read",
      summary: `Read which page template shows a ${kind}, and which one was proposed`,
      success: { status: 200, schema: asSchema },
      handle: async ({ app, params }) => {
        const subject = { kind, id: params.id ?? "" };
        return (await app.query((q) => isThere(q, subject))) ? templateAnswer(app, subject, 200) : notFound(subject);
      },
    }),
    endpoint<{ document: string | null }>({
      method: "PUT",
      path,
      scope: "write",
      summary: `Choose the page template that shows a ${kind}`,
      description: `\`document\` is a page whose use is "${kind}"; null gives the ${kind} back to the shop's own template. Where the shop has its pages approved, tokens without the scope \`publish\` are refused with \`publication.needs_approval\`: those propose.`,
      body: chosen,
      success: { status: 200, schema: asSchema },
      handle: (call) => act(call, 200, (ctx, subject) => assignTemplate(ctx, subject, call.body.document)),
    }),
    endpoint<{ document: string | null }>({
      method: "POST",
      path: `${path}/proposals`,
      scope: "write",
      summary: `Ask for a ${kind} to be shown by a page template`,
      description: "A newer proposal takes the place of the one that waits.",
      body: chosen,
      success: { status: 201, schema: asSchema },
      handle: (call) => act(call, 201, (ctx, subject) => proposeTemplate(ctx, subject, call.body.document)),
    }),
    decision(true),
    decision(false),
  ];
}

export const templateEndpoints = [...each("product"), ...each("collection")];
