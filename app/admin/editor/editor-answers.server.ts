import { type AppLoadContext, json } from "@remix-run/node";
import type { Context, QueryContext } from "#app/commerce/context.ts";
import type { Result } from "#app/commerce/kernel/result.ts";
import { findProposal, listComments } from "#app/documents/index.server.ts";
import type { Comment, Proposal } from "#builder/ports.ts";
import type { Visit } from "../guard.server.ts";
import { editorRefusal } from "./stored-document.server.ts";

export type App = AppLoadContext["app"];

export const gone = () => json({ ok: false, refusal: { code: "document.gone" } }, { status: 404 });
export const value = (answer: unknown) => json({ ok: true, value: answer });

/** Runs a command for whoever visits. @param answer what the editor is told of what was done */
export async function run<T>(
  app: App,
  visit: Visit,
  work: (ctx: Context) => Promise<Result<T>>,
  answer: (done: T) => Promise<unknown>,
): Promise<Response> {
  const done = await app.command(visit.who, work);
  if (done.ok) return value(await answer(done.value));
  const refusal = await app.query((q) => editorRefusal(q, done.refusal));
  return json({ ok: false, refusal }, { status: done.refusal.code.endsWith(".conflict") ? 409 : 422 });
}

export async function commentsOf(q: QueryContext, id: string): Promise<Comment[]> {
  return (await listComments(q.read, id)).map(({ createdAt, settled, ...told }) => ({
    ...told,
    createdAt: new Date(createdAt).toISOString(),
    settled: settled && { at: new Date(settled.at).toISOString(), by: settled.by },
  }));
}

export async function proposalOf(q: QueryContext, id: string): Promise<Proposal | null> {
  const found = await findProposal(q.read, id);
  return found ? { ...found, createdAt: new Date(found.createdAt).toISOString() } : null;
}
