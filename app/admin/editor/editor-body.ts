import type { AddCommentInput, BranchInput, JoinInput, SettleCommentInput } from "#app/documents/index.server.ts";

/** What the editor sends; nothing in it is believed before it is read here or by a command. */
export interface EditorBody {
  doc?: unknown;
  basedOn?: unknown;
  revision?: unknown;
  nodes?: unknown;
  targets?: unknown;
  paths?: unknown;
  locale?: unknown;
  from?: unknown;
  until?: unknown;
  hours?: unknown;
  as?: unknown;
  note?: unknown;
  proposal?: unknown;
  accept?: unknown;
  reason?: unknown;
  tab?: unknown;
  node?: unknown;
  writes?: unknown;
  takesFrom?: unknown;
  leaves?: unknown;
  name?: unknown;
  together?: unknown;
  text?: unknown;
  thread?: unknown;
  settled?: unknown;
  wish?: unknown;
}

export const commentIn = (id: string, { node, thread, text }: EditorBody): AddCommentInput => ({
  ...{ id, text: String(text ?? "") },
  node: typeof node === "string" ? node.slice(0, 64) : null,
  thread: typeof thread === "string" ? thread : null,
});

export const settleIn = (id: string, { thread, settled }: EditorBody): SettleCommentInput => ({
  ...{ id, thread: String(thread ?? ""), settled: settled === true },
});

export const branchIn = (id: string, body: EditorBody): BranchInput => ({
  ...{ id, name: String(body.name ?? "") },
  ...revisionIn(body),
});

export function joinIn(id: string, { revision, together }: EditorBody): JoinInput {
  const { doc, basedOn } = (together ?? {}) as { doc?: unknown; basedOn?: unknown };
  return {
    ...{ id, revision: String(revision ?? "") },
    ...(doc !== undefined && { together: { doc, basedOn: String(basedOn ?? "") } }),
  };
}

/** An instant of the body (ISO 8601) in epoch ms, where it is one. */
export function instantAt<N extends "from" | "until">(body: EditorBody, name: N): { [K in N]?: number } {
  const at = Date.parse(typeof body[name] === "string" ? body[name] : "");
  return (Number.isNaN(at) ? {} : { [name]: at }) as { [K in N]?: number };
}

/** The revision that is meant; absent: the head. */
export const revisionIn = ({ revision }: EditorBody): { revision?: string } =>
  typeof revision === "string" ? { revision } : {};
