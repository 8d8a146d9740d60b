import { addComment, findDocument, LONGEST_COMMENT, listComments, settleComment } from "#app/documents/index.server.ts";
import { actorOf } from "../actor.ts";
import { commentJson, documentRefusal } from "../document-json.ts";
import { type ApiAnswer, type ApiCall, endpoint } from "../endpoint.ts";
import { nullable, object, text } from "../schemas/common.ts";
import { commentSchema } from "../schemas/document.ts";

const asSchema = object({ data: { type: "array", items: commentSchema } });

async function commentsAnswer({ app, params }: Pick<ApiCall, "app" | "params">, status: number): Promise<ApiAnswer> {
  const id = params.id ?? "";
  const found = await app.query(async ({ read }) => (await findDocument(read, id)) && (await listComments(read, id)));
  if (!found) return { refusal: documentRefusal({ code: "document.not_found", data: { id } }) };
  return { status, body: { data: found.map(commentJson) } };
}

async function settle(call: ApiCall, settled: boolean): Promise<ApiAnswer> {
  const { id = "", comment: thread = "" } = call.params;
  const done = await call.app.command({ actor: actorOf(call.token), locale: call.locale }, (ctx) =>
    settleComment(ctx, { id, thread, settled }),
  );
  return done.ok ? commentsAnswer(call, 200) : { refusal: documentRefusal(done.refusal) };
}

export const commentEndpoints = [
  endpoint({
    method: "GET",
    path: "/documents/{id}/comments",
    scope: "read",
    summary: "Read what was said about a document, oldest first",
    description: "At most the newest 500.",
    success: { status: 200, schema: asSchema },
    handle: (call) => commentsAnswer(call, 200),
  }),
  endpoint<{ text: string; node?: string | null; thread?: string | null }>({
    method: "POST",
    path: "/documents/{id}/comments",
    scope: "write",
    summary: "Say something about a document or a block of it",
    description:
      "`node` is the block's id; without it the comment is about the whole document. `thread` is the comment that is answered: a thread that was settled is open again then. Answers all comments.",
    body: object({ text: text(LONGEST_COMMENT, 1), node: nullable(text(64, 1)), thread: nullable(text(26, 1)) }, [
      "node",
      "thread",
    ]),
    success: { status: 201, schema: asSchema },
    handle: async (call) => {
      const { text, node = null, thread = null } = call.body;
      const said = { id: call.params.id ?? "", text, node, thread };
      const done = await call.app.command({ actor: actorOf(call.token), locale: call.locale }, (ctx) =>
        addComment(ctx, said),
      );
      return done.ok ? commentsAnswer(call, 201) : { refusal: documentRefusal(done.refusal) };
    },
  }),
  endpoint({
    method: "POST",
    path: "/documents/{id}/comments/{comment}/settle",
    scope: "write",
    summary: "Be done with a thread of comments",
    success: { status: 200, schema: asSchema },
    handle: (call) => settle(call, true),
  }),
  endpoint({
    method: "POST",
    path: "/documents/{id}/comments/{comment}/reopen",
    scope: "write",
    summary: "Open a thread of comments again",
    success: { status: 200, schema: asSchema },
    handle: (call) => settle(call, false),
  }),
];
