import {
  type BranchConflictData,
  branchDocument,
  findDocument,
  type JoinInput,
  listBranches,
  mergeBranch,
  updateBranch,
} from "#app/documents/index.server.ts";
import { actorOf } from "../actor.ts";
import { documentRefusal, revisionJson, summaryJson } from "../document-json.ts";
import { endpoint } from "../endpoint.ts";
import { pageAnswer } from "../page-of.ts";
import { listSchema, object, text } from "../schemas/common.ts";
import { docSchema, savedSchema, summarySchema } from "../schemas/document.ts";

export const branchEndpoints = [
  endpoint<{ name: string; revision?: string }>({
    method: "POST",
    path: "/documents/{id}/branches",
    scope: "write",
    summary: "Branch a document",
    description:
      "A draft with the document's content, as it stands or at `revision`, that is edited like any document and merged back. It is never shown in the shop.",
    body: object({ name: text(80, 1), revision: text(26, 1) }, ["revision"]),
    success: { status: 201, schema: savedSchema },
    handle: async ({ app, token, locale, params, body }) => {
      const done = await app.command({ actor: actorOf(token), locale }, (ctx) =>
        branchDocument(ctx, { id: params.id ?? "", ...body }),
      );
      return done.ok ? { status: 201, body: done.value } : { refusal: done.refusal };
    },
  }),
  endpoint({
    method: "GET",
    path: "/documents/{id}/branches",
    scope: "read",
    summary: "List a document's open branches, in the order in which they were made",
    success: { status: 200, schema: listSchema(summarySchema) },
    handle: ({ app, params }) =>
      app.query(async ({ read, clock }) => {
        const id = params.id ?? "";
        if (!(await findDocument(read, id))) return { refusal: { code: "document.not_found", data: { id } } };
        return pageAnswer((await listBranches(read, [id], clock.now())).map(summaryJson), null);
      }),
  }),
  joining("merge", mergeBranch, {
    summary: "Merge a branch back into its document",
    description:
      "Block by block, and in a block prop by prop; what is published stays until the document is published. The branch is archived.",
  }),
  joining("update-branch", updateBranch, {
    summary: "Bring a branch up to date with its document",
    description:
      "What the document changed since the branch began, or was last brought up to date, goes into the branch as a revision of it; the document stays as it is.",
  }),
];

/** Both ways ask the same and answer the same. */
function joining(
  what: string,
  join: typeof mergeBranch,
  { summary, description }: { summary: string; description: string },
) {
  return endpoint<Pick<JoinInput, "revision" | "prefer"> & { doc?: unknown; basedOn?: string }>({
    method: "POST",
    path: `/documents/{id}/${what}`,
    scope: "write",
    summary,
    description: `${description} Where both changed the same thing the answer is 409 \`branch.conflict\` with \`base\`, \`branch\`, \`current\` and the \`conflicts\`: send \`prefer\` (\`branch\` or \`document\`), or the \`doc\` that you put together, with \`basedOn\` the document's revision that it holds.`,
    body: object(
      {
        revision: text(26, 1),
        prefer: { enum: ["branch", "document"] },
        doc: docSchema,
        basedOn: text(26, 1),
      },
      ["revision", "prefer", "doc", "basedOn"],
    ),
    success: { status: 200, schema: savedSchema },
    handle: async ({ app, token, locale, params, body }) => {
      const { doc, basedOn, ...asked } = body;
      const together = doc === undefined ? {} : { together: { doc, basedOn: basedOn ?? "" } };
      const done = await app.command({ actor: actorOf(token), locale }, (ctx) =>
        join(ctx, { id: params.id ?? "", ...asked, ...together }),
      );
      if (done.ok) return { status: 200, body: done.value };
      if (done.refusal.code !== "branch.conflict") return { refusal: documentRefusal(done.refusal) };
      return { refusal: { ...done.refusal, data: conflictJson(done.refusal.data as unknown as BranchConflictData) } };
    },
  });
}

function conflictJson({ base, branch, current, conflicts }: BranchConflictData) {
  const told = conflicts.map((each) => ({
    key: each.key,
    kind: each.kind,
    node: "node" in each ? (each.node?.id ?? null) : null,
    ...(each.kind === "field" && {
      ...{ pointer: each.pointer, base: each.base, branch: each.mine, document: each.theirs },
    }),
  }));
  return { base: revisionJson(base), branch: revisionJson(branch), current: revisionJson(current), conflicts: told };
}
