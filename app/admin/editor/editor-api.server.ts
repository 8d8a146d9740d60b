import { type AppLoadContext, json } from "@remix-run/node";
import { publishAny } from "#app/campaigns/index.server.ts";
import type { Context, QueryContext } from "#app/commerce/context.ts";
import { isLocale, type Locale } from "#app/commerce/kernel/locale.ts";
import { ok, type Result } from "#app/commerce/kernel/result.ts";
import type { Shop } from "#app/commerce/shop.ts";
import {
  type AddCommentInput,
  addComment,
  type BranchInput,
  branchDocument,
  createDocument,
  createPreviewLink,
  decideProposal,
  findDocument,
  findProposal,
  findSketch,
  keepPresence,
  leaveDocument,
  listComments,
  listRevisions,
  type MergeInput,
  mergeBranch,
  nameRevision,
  proposeDocument,
  publishDocument,
  type SettleCommentInput,
  saveDocument,
  settleComment,
  unpublishDocument,
  whoIsHere,
} from "#app/documents/index.server.ts";
import type { LinkTarget } from "#blocks/contract/index.ts";
import type {
  AskingNode,
  CheckedRevision,
  ChoiceKind,
  Comment,
  Proposal,
  RevisionSummary,
  WeighedPage,
} from "#builder/ports.ts";
import { readViewAs, writeViewAs } from "#runtime/document/view-as.ts";
import type { Visit } from "../guard.server.ts";
import { findChoices, searchChoices } from "./choices.server.ts";
import { liveStream } from "./live-stream.server.ts";
import { sectionLibrary, sectionUsers, sharedSections } from "./section-library.server.ts";
import { editorRefusal, publicationFrom, storedDocument } from "./stored-document.server.ts";

type App = AppLoadContext["app"];

const KINDS: readonly string[] = [
  "product",
  "collection",
  "page",
  "form",
  "section",
  "campaign",
  "offer",
  "town",
] satisfies ChoiceKind[];
const gone = () => json({ ok: false, refusal: { code: "document.gone" } }, { status: 404 });
const value = (answer: unknown) => json({ ok: true, value: answer });

/** What the editor asks: `path` is what follows `/admin/editor`. */
export async function readForEditor(app: App, path: readonly string[], request: Request): Promise<Response> {
  const [room, id = "", what] = path;
  const search = new URL(request.url).searchParams;
  if (room === "documents" && what === "live") {
    return liveStream(app.live, { document: id, tab: search.get("tab") ?? "", signal: request.signal });
  }
  const asked = search.get("locale");
  const locale: Locale = isLocale(asked) ? asked : "fr";
  if (room === "documents" && what === "cost") {
    const found = await app.query(({ read }) => findDocument(read, id, search.get("revision") ?? undefined));
    if (!found) return gone();
    const [cost, { pageBudget }] = await Promise.all([app.cost(found.doc, locale), app.shop()]);
    return value({ revision: found.revision, cost, budget: pageBudget } satisfies WeighedPage);
  }
  if (room === "documents" && what === "checks") {
    const revision = search.get("revision");
    const report = await app.check(id, {
      ...(revision !== null && { revision }),
      outside: search.get("outside") === "true",
    });
    return report ? value(report satisfies CheckedRevision) : gone();
  }
  return app.query(async (q) => {
    if (room === "choices" && KINDS.includes(id)) {
      const ids = search.get("ids");
      const kind = id as ChoiceKind;
      return value(
        ids === null
          ? await searchChoices(q, kind, { search: (search.get("search") ?? "").slice(0, 100), locale })
          : await findChoices(q, kind, ids.split(",").filter(Boolean).slice(0, 200), locale),
      );
    }
    if (room === "library") return value(await sectionLibrary(q));
    if (room === "sections") {
      const ids = (search.get("ids") ?? "").split(",").filter(Boolean).slice(0, 100);
      return value(await sharedSections(q, ids));
    }
    if (room !== "documents") throw new Response(null, { status: 404 });
    if (what === "proposal") return value(await proposalOf(q, id));
    if (what === "comments") return value(await commentsOf(q, id));
    if (what === "sketch") return sketchAnswer(await findSketch(q.read, id, search.get("revision") ?? ""));
    if (what === "users") return value(await sectionUsers(q, id));
    if (what === "revisions") {
      const before = search.get("before");
      const found = await listRevisions(q.read, id, { now: q.clock.now(), ...(before !== null && { before }) });
      const rows = found?.map(
        (each): RevisionSummary => ({
          revision: each.revision,
          savedAt: new Date(each.createdAt).toISOString(),
          author: each.author,
          published: each.live,
          name: each.name,
          changes: each.changes,
          overBudget: each.overBudget && { ...each.overBudget, at: new Date(each.overBudget.at).toISOString() },
        }),
      );
      return rows ? value(rows) : gone();
    }
    const found = await findDocument(q.read, id, search.get("revision") ?? undefined);
    return found ? value(await storedDocument(q, found)) : gone();
  });
}

/** What a revision looks like never changes: a browser asks once. */
function sketchAnswer(svg: string | undefined): Response {
  if (svg === undefined) throw new Response(null, { status: 404 });
  const headers = { "content-type": "image/svg+xml", "cache-control": "private, max-age=31536000, immutable" };
  return new Response(svg, { headers });
}

interface EditorBody {
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

/** What whoever only looks after contents does to a document; `undefined` is saving it. */
const CONTENT_WORK: readonly (string | undefined)[] = [
  undefined,
  "comment",
  "settle",
  "presence",
  "propose",
  "preview-link",
];

/** What the editor does. */
export async function writeForEditor(app: App, path: readonly string[], body: EditorBody, visit: Visit) {
  const [room, id, what] = path;
  if (room === "answers") {
    const locale: Locale = isLocale(body.locale) ? body.locale : "fr";
    const { nodes, targets, paths = [] } = body;
    if (!Array.isArray(nodes) || !Array.isArray(targets) || !Array.isArray(paths)) {
      throw new Response(null, { status: 400 });
    }
    return value(
      await app.storefront.answers({
        ...{ nodes: nodes as AskingNode[], targets: targets as LinkTarget[], locale },
        paths: paths.filter((each) => typeof each === "string").slice(0, 500),
      }),
    );
  }
  if (room === "write") {
    const locale: Locale = isLocale(body.locale) ? body.locale : "fr";
    const written = await app.travel.writeSections({ wish: String(body.wish ?? ""), locale });
    return json(written, { status: written.ok ? 200 : 422 });
  }
  if (room !== "documents") throw new Response(null, { status: 404 });
  if (!visit.may("documents.write") && !CONTENT_WORK.includes(what)) throw new Response(null, { status: 403 });
  if (id === undefined) {
    return run(
      app,
      visit,
      (ctx) => createDocument(ctx, body.doc),
      async (made) => ({
        id: made.id,
        revision: made.revision,
        editUrl: `/admin/pages/${made.id}/edit`,
      }),
    );
  }
  if (what === "name") {
    const named = { id, revision: String(body.revision ?? ""), name: String(body.name ?? "") };
    return run(
      app,
      visit,
      (ctx) => nameRevision(ctx, named),
      async ({ name }) => ({ name }),
    );
  }
  if (what === "branch" || what === "merge") {
    const editUrl = async (made: { id: string }) => ({ editUrl: `/admin/pages/${made.id}/edit` });
    const work = (ctx: Context) =>
      what === "branch" ? branchDocument(ctx, branchIn(id, body)) : mergeBranch(ctx, mergeIn(id, body));
    return run(app, visit, work, editUrl);
  }
  if (what === "comment" || what === "settle") {
    const work = (ctx: Context) =>
      what === "comment" ? addComment(ctx, commentIn(id, body)) : settleComment(ctx, settleIn(id, body));
    const answer = await run(app, visit, work, () => app.query((q) => commentsOf(q, id)));
    app.live.wake(id);
    return answer;
  }
  if (what === "presence") return keepHere(app, id, body, visit);
  if (what === "publish" || what === "unpublish") {
    if (!mayPublish(visit, await app.shop())) throw new Response(null, { status: 403 });
    if (what === "unpublish")
      return run(
        app,
        visit,
        (ctx) => unpublishDocument(ctx, id),
        async () => true,
      );
    const revision = typeof body.revision === "string" ? { revision: body.revision } : {};
    const window = { ...instantAt(body, "from"), ...instantAt(body, "until") };
    const weighed = await app.weighed(id, revision.revision);
    return run(
      app,
      visit,
      (ctx) => publishDocument(ctx, { id, ...revision, ...window, ...weighed, reason: String(body.reason ?? "") }),
      (published) =>
        app.query(async (q) => {
          const shown = await findDocument(q.read, id, published.revision);
          return publicationFrom(q, published, shown?.doc.kind === "page" && shown.doc.meta.use === "home");
        }),
    );
  }
  if (what === "propose") {
    const revision = typeof body.revision === "string" ? { revision: body.revision } : {};
    return run(
      app,
      visit,
      (ctx) => proposeDocument(ctx, { id, note: String(body.note ?? ""), ...revision }),
      () => app.query((q) => proposalOf(q, id)),
    );
  }
  if (what === "decide") {
    if (!mayPublish(visit, await app.shop())) throw new Response(null, { status: 403 });
    const decision = { id, proposal: String(body.proposal ?? ""), accept: body.accept === true };
    const proposed = await app.query(({ read }) => findProposal(read, id));
    const { over } = decision.accept ? await app.weighed(id, proposed?.revision) : { over: [] };
    const words = { answer: String(body.note ?? ""), reason: String(body.reason ?? "") };
    return run(
      app,
      visit,
      (ctx) => decideProposal(ctx, { publish: publishAny, ...decision, ...words, over }),
      () =>
        app.query(async (q) => {
          const head = await findDocument(q.read, id);
          return head ? (await storedDocument(q, head)).publication : null;
        }),
    );
  }
  if (what === "preview-link") {
    const locale: Locale = isLocale(body.locale) ? body.locale : "fr";
    const revision = typeof body.revision === "string" ? { revision: body.revision } : {};
    const hours = typeof body.hours === "number" && Number.isFinite(body.hours) ? body.hours : 72;
    const as = typeof body.as === "string" ? writeViewAs(readViewAs(body.as)) : "";
    const asked = as === "" ? "" : `?${new URLSearchParams({ as })}`;
    return run(
      app,
      visit,
      (ctx) => createPreviewLink(ctx, { id, locale, hours, ...revision }),
      async ({ token, expiresAt }) => ({
        url: `${app.env.origin}/preview/${token}${asked}`,
        expiresAt: new Date(expiresAt).toISOString(),
      }),
    );
  }
  const basedOn = typeof body.basedOn === "string" ? body.basedOn : "";
  return run(
    app,
    visit,
    (ctx) => saveDocument(ctx, { id, doc: body.doc, basedOn }),
    async (saved) => ({
      revision: saved.revision,
      savedAt: new Date(saved.savedAt).toISOString(),
    }),
  );
}

const commentIn = (id: string, { node, thread, text }: EditorBody): AddCommentInput => ({
  ...{ id, text: String(text ?? "") },
  node: typeof node === "string" ? node.slice(0, 64) : null,
  thread: typeof thread === "string" ? thread : null,
});

const settleIn = (id: string, { thread, settled }: EditorBody): SettleCommentInput => ({
  ...{ id, thread: String(thread ?? ""), settled: settled === true },
});

async function commentsOf(q: QueryContext, id: string): Promise<Comment[]> {
  return (await listComments(q.read, id)).map(({ createdAt, settled, ...told }) => ({
    ...told,
    createdAt: new Date(createdAt).toISOString(),
    settled: settled && { at: new Date(settled.at).toISOString(), by: settled.by },
  }));
}

const branchIn = (id: string, { name, revision }: EditorBody): BranchInput => ({
  ...{ id, name: String(name ?? "") },
  ...(typeof revision === "string" && { revision }),
});

function mergeIn(id: string, { revision, together }: EditorBody): MergeInput {
  const { doc, basedOn } = (together ?? {}) as { doc?: unknown; basedOn?: unknown };
  return {
    ...{ id, revision: String(revision ?? "") },
    ...(doc !== undefined && { together: { doc, basedOn: String(basedOn ?? "") } }),
  };
}

const TAB = /^[0-9a-f-]{36}$/;

/** Somebody is here, or leaves. @returns how it is then, for browsers whose stream does not hold */
async function keepHere(app: App, document: string, body: EditorBody, { user, who }: Visit): Promise<Response> {
  const { tab } = body;
  if (typeof tab !== "string" || !TAB.test(tab)) throw new Response(null, { status: 400 });
  const word = (said: unknown) => (typeof said === "string" ? said.slice(0, 100) : null);
  const kept = await app.command(who, async (ctx) => {
    if (body.leaves === true) {
      await leaveDocument(ctx, tab, user.id);
      return ok(null);
    }
    const at = { node: word(body.node), writes: word(body.writes), takesFrom: word(body.takesFrom) };
    return keepPresence(ctx, {
      document,
      tab,
      user: { id: user.id, name: user.name || (user.email.split("@")[0] ?? "") },
      ...at,
    });
  });
  if (!kept.ok) return gone();
  app.live.wake(document);
  return value(await app.query((q) => whoIsHere(q.read, document, q.clock.now())));
}

/** Where the shop has pages approved, those who only propose do not publish. */
export function mayPublish(visit: Pick<Visit, "may">, { approvePages }: Pick<Shop, "approvePages">): boolean {
  return visit.may(approvePages ? "documents.approve" : "documents.publish");
}

async function proposalOf(q: QueryContext, id: string): Promise<Proposal | null> {
  const found = await findProposal(q.read, id);
  return found ? { ...found, createdAt: new Date(found.createdAt).toISOString() } : null;
}

/** An instant of the body (ISO 8601) in epoch ms, where it is one. */
function instantAt<N extends "from" | "until">(body: EditorBody, name: N): { [K in N]?: number } {
  const at = Date.parse(typeof body[name] === "string" ? body[name] : "");
  return (Number.isNaN(at) ? {} : { [name]: at }) as { [K in N]?: number };
}

async function run<T>(
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
