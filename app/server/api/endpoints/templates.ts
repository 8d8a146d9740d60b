import { findCollections, findProducts } from "#app/commerce/catalog/index.server.ts";
import type { QueryContext } from "#app/commerce/context.ts";
import { assignTemplate, findAssignment, type TemplateSubject } from "#app/documents/index.server.ts";
import { actorOf } from "../actor.ts";
import { documentRefusal } from "../document-json.ts";
import { type ApiAnswer, endpoint } from "../endpoint.ts";
import { nullable, object, text } from "../schemas/common.ts";

const schema = object({ document: nullable(text(26, 1)) });
const EACH = { product: "products", collection: "collections" } as const;

async function isThere({ read }: Pick<QueryContext, "read">, { kind, id }: TemplateSubject): Promise<boolean> {
  const [found] = kind === "product" ? await findProducts(read, [id]) : await findCollections(read, [id]);
  return found !== undefined && found !== null;
}

const notFound = ({ kind, id }: TemplateSubject): ApiAnswer => ({
  refusal: { code: `${kind}.not_found`, data: { id } },
});

function pair(kind: TemplateSubject["kind"]) {
  const path = `/${EACH[kind]}/{id}/template`;
  return [
    endpoint({
      method: "GET",
      path,
      scope: "read",
      summary: `Read which page template shows a ${kind}`,
      success: { status: 200, schema },
      handle: ({ app, params }) =>
        app.query(async ({ read }) => {
          const subject = { kind, id: params.id ?? "" };
          if (!(await isThere({ read }, subject))) return notFound(subject);
          return { status: 200, body: { document: await findAssignment(read, subject) } };
        }),
    }),
    endpoint<{ document: string | null }>({
      method: "PUT",
      path,
      scope: "write",
      summary: `Choose the page template that shows a ${kind}`,
      description: `\`document\` is a page whose use is "${kind}"; null gives the ${kind} back to the shop's own template.`,
      body: schema,
      success: { status: 200, schema },
      async handle({ app, token, locale, params, body }) {
        const subject = { kind, id: params.id ?? "" };
        if (!(await app.query((q) => isThere(q, subject)))) return notFound(subject);
        const done = await app.command({ actor: actorOf(token), locale }, (ctx) =>
          assignTemplate(ctx, subject, body.document),
        );
        return done.ok ? { status: 200, body } : { refusal: documentRefusal(done.refusal) };
      },
    }),
  ];
}

export const templateEndpoints = [...pair("product"), ...pair("collection")];
