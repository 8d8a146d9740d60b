import type { PlaceView } from "#blocks/contract/index.ts";
import type { BuilderPorts } from "#builder/ports.ts";
import { writeViewAs } from "#runtime/document/view-as.ts";
import { isRecord } from "../is-record.ts";
import { libraryPort } from "../media/library-port.ts";
import { presenceLine } from "./presence-line.ts";

const BASE = "/admin/editor";
/** What browsers let a request carry that outlives its page. */
const KEEPALIVE_BYTES = 60_000;

type Answer = { ok: true; value: unknown } | { ok: false; refusal: unknown };

/**
 * The builder's ports against this server. A refusal comes back as one; nobody there (no network, an error page) is a
 * throw, which the builder answers by keeping the work.
 */
export function serverPorts(): BuilderPorts {
  return {
    documents: {
      load: (id) => ask(`/documents/${id}`),
      revision: (id, revision) => ask(`/documents/${id}?revision=${encodeURIComponent(revision)}`),
      revisions: (id, before) => ask(`/documents/${id}/revisions${before ? `?before=${before}` : ""}`),
      nameRevision: (id, revision, name) => send(`/documents/${id}/name`, { revision, name }),
      sketchUrl: (id, revision) => `${BASE}/documents/${id}/sketch?revision=${encodeURIComponent(revision)}`,
      save: ({ id, doc, basedOn }, options) => send(`/documents/${id}`, { doc, basedOn }, options?.keepalive),
      create: (doc) => send("/documents", { doc }),
      branch: (id, options) => send(`/documents/${id}/branch`, options),
      test: (id, revision) => send(`/documents/${id}/test`, { revision }),
      mergeBranch: (id, options) => send(`/documents/${id}/merge`, options),
      updateBranch: (id, options) => send(`/documents/${id}/update-branch`, options),
      writeSections: (input) => send("/write", input),
      library: () => reading("/library"),
      sections: (ids) => reading(`/sections?ids=${ids.map(encodeURIComponent).join(",")}`),
      users: (id) => reading(`/documents/${id}/users`),
      publish: (id, revision, options = {}) => send(`/documents/${id}/publish`, { revision, ...options }),
      check: (id, { revision, outside = false }) =>
        ask(`/documents/${id}/checks?revision=${encodeURIComponent(revision)}&outside=${outside}`),
      cost: (id, { revision, locale }) =>
        ask(`/documents/${id}/cost?revision=${encodeURIComponent(revision)}&locale=${locale}`),
      proposal: (id) => reading(`/documents/${id}/proposal`),
      propose: (id, revision, note) => send(`/documents/${id}/propose`, { revision, note }),
      decide: (id, decision) => send(`/documents/${id}/decide`, decision),
      previewLink: (id, { as, ...options }) =>
        send(`/documents/${id}/preview-link`, { ...options, ...(as && { as: writeViewAs(as) }) }),
      unpublish: (id) => send(`/documents/${id}/unpublish`, {}),
      previewUrl: (id, { revision, locale, as }) =>
        `/admin/preview/${id}?${new URLSearchParams({ ...(revision && { revision }), locale, ...(as && { as: writeViewAs(as) }) })}`,
    },
    comments: {
      list: (id) => reading(`/documents/${id}/comments`),
      add: (id, comment) => send(`/documents/${id}/comment`, comment),
      settle: (id, thread, settled) => send(`/documents/${id}/settle`, { thread, settled }),
    },
    media: libraryPort(),
    shop: {
      search: (kind, { search, locale }) =>
        reading(`/choices/${kind}?search=${encodeURIComponent(search)}&locale=${locale}`),
      choices: (kind, ids, locale) =>
        reading(`/choices/${kind}?ids=${ids.map(encodeURIComponent).join(",")}&locale=${locale}`),
      answers: async (input) => {
        const answer = await send<Answer>("/answers", input);
        if (!answer.ok) throw new Error("The shop gave no answers");
        return answer.value as never;
      },
      places: async (address) => {
        const answer = await fetch(address);
        if (!answer.ok) throw new Error(`The shop answered ${answer.status}`);
        return (await answer.json()) as PlaceView;
      },
    },
    presence: {
      join: (id, tab, onLive) =>
        presenceLine(`${BASE}/documents/${id}/live?tab=${tab}`, tab, {
          send: (word, keepalive) => send(`/documents/${id}/presence`, word, keepalive),
          onLive,
        }),
    },
  };
}

/** Reads what cannot be refused. */
async function reading<T>(path: string): Promise<T> {
  const answer = await ask<Answer>(path);
  if (!answer.ok) throw new Error("The editor's question was refused");
  return answer.value as T;
}

function ask<R>(path: string): Promise<R> {
  return request(path, {});
}

function send<R>(path: string, body: object, keepalive = false): Promise<R> {
  const text = JSON.stringify(body);
  const outlives = keepalive && new Blob([text]).size < KEEPALIVE_BYTES;
  return request(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: text,
    ...(outlives && { keepalive: true }),
  });
}

async function request<R>(path: string, init: RequestInit): Promise<R> {
  const response = await fetch(`${BASE}${path}`, { ...init, credentials: "same-origin", redirect: "manual" });
  // A guard sends who is not signed in to the sign-in page: the browser shows us that as an opaque redirect.
  if (response.type === "opaqueredirect" || response.status === 401) return refusal("signed-out") as R;
  if (response.status === 403) return refusal("forbidden") as R;
  if (!response.headers.get("content-type")?.startsWith("application/json")) {
    throw new Error(`The server answered ${response.status}`);
  }
  const answer: unknown = await response.json();
  // What stands in front of the server has JSON of its own for a server in trouble.
  if (!isRecord(answer) || typeof answer.ok !== "boolean") throw new Error(`The server answered ${response.status}`);
  return answer as R;
}

const refusal = (code: string) => ({ ok: false as const, refusal: { code } });
