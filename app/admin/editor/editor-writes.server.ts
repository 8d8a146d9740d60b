import { json } from "@remix-run/node";
import { publishAny, testDocument, unpublishAny } from "#app/campaigns/index.server.ts";
import type { Context } from "#app/commerce/context.ts";
import { isLocale, type Locale } from "#app/commerce/kernel/locale.ts";
import { ok, type Result } from "#app/commerce/kernel/result.ts";
import type { Shop } from "#app/commerce/shop.ts";
import {
  addComment,
  branchDocument,
  createDocument,
  createPreviewLink,
  decideProposal,
  findDocument,
  findProposal,
  keepPresence,
  leaveDocument,
  mergeBranch,
  nameRevision,
  proposeDocument,
  publishDocument,
  saveDocument,
  settleComment,
  updateBranch,
  whoIsHere,
} from "#app/documents/index.server.ts";
import type { LinkTarget } from "#blocks/contract/index.ts";
import type { AskingNode } from "#builder/ports.ts";
import { readViewAs, writeViewAs } from "#runtime/document/view-as.ts";
import type { Visit } from "../guard.server.ts";
import { type App, commentsOf, gone, proposalOf, run, value } from "./editor-answers.server.ts";
import { branchIn, commentIn, type EditorBody, instantAt, joinIn, revisionIn, settleIn } from "./editor-body.ts";
import { publicationFrom, storedDocument } from "./stored-document.server.ts";

/** What whoever only looks after contents does to a document; `undefined` is saving it. */
const CONTENT_WORK: readonly (string | undefined)[] = [
  undefined,
  "comment",
  "settle",
  "presence",
  "propose",
  "preview-link",
];

/** What the editor does: `path` is what follows `/admin/editor`. */
export async function writeForEditor(app: App, path: readonly string[], body: EditorBody, visit: Visit) {
  const [room, id, what] = path;
  const locale: Locale = isLocale(body.locale) ? body.locale : "fr";
  if (room === "answers") return answerTargets(app, body, locale);
  if (room === "write") {
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
      async (made) => ({ ...{ id: made.id, revision: made.revision }, ...editUrl(made) }),
    );
  }
  const work = what === undefined ? save : Object.hasOwn(WORK, what) ? WORK[what] : undefined;
  if (!work) throw new Response(null, { status: 404 });
  return work({ app, id, body, visit, locale });
}

/** What is asked of one document. */
interface Asked {
  app: App;
  id: string;
  body: EditorBody;
  visit: Visit;
  locale: Locale;
}

/** What is done to a document, by the last part of its address. */
const WORK: Readonly<Record<string, (asked: Asked) => Promise<Response>>> = {
  async branch({ app, id, body, visit }) {
    return run(
      app,
      visit,
      (ctx) => branchDocument(ctx, branchIn(id, body)),
      async (made) => editUrl(made),
    );
  },
  async comment(asked) {
    return discuss(asked, (ctx) => addComment(ctx, commentIn(asked.id, asked.body)));
  },
  decide,
  async merge({ app, id, body, visit }) {
    return run(
      app,
      visit,
      (ctx) => mergeBranch(ctx, joinIn(id, body)),
      async (made) => editUrl(made),
    );
  },
  async name({ app, id, body, visit }) {
    const named = { id, revision: String(body.revision ?? ""), name: String(body.name ?? "") };
    return run(
      app,
      visit,
      (ctx) => nameRevision(ctx, named),
      async ({ name }) => ({ name }),
    );
  },
  presence: keepHere,
  "preview-link": linkPreview,
  async propose({ app, id, body, visit }) {
    const proposed = { id, note: String(body.note ?? ""), ...revisionIn(body) };
    return run(
      app,
      visit,
      (ctx) => proposeDocument(ctx, proposed),
      () => app.query((q) => proposalOf(q, id)),
    );
  },
  publish,
  async settle(asked) {
    return discuss(asked, (ctx) => settleComment(ctx, settleIn(asked.id, asked.body)));
  },
  async test({ app, id, body, visit }) {
    return run(
      app,
      visit,
      (ctx) => testDocument(ctx, { id, ...revisionIn(body) }),
      async ({ campaign }) => ({ campaignUrl: `/admin/campaigns/${campaign}` }),
    );
  },
  async unpublish({ app, id, visit }) {
    await needPublisher(app, visit);
    return run(
      app,
      visit,
      (ctx) => unpublishAny(ctx, id),
      async () => true,
    );
  },
  async "update-branch"({ app, id, body, visit }) {
    return run(
      app,
      visit,
      (ctx) => updateBranch(ctx, joinIn(id, body)),
      async ({ revision }) => ({ revision }),
    );
  },
};

const editUrl = ({ id }: { id: string }) => ({ editUrl: `/admin/pages/${id}/edit` });

/** What links, conditions and bindings of the canvas are answered with. */
async function answerTargets(app: App, { nodes, targets, paths = [] }: EditorBody, locale: Locale): Promise<Response> {
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

async function save({ app, id, body, visit }: Asked): Promise<Response> {
  const basedOn = typeof body.basedOn === "string" ? body.basedOn : "";
  return run(
    app,
    visit,
    (ctx) => saveDocument(ctx, { id, doc: body.doc, basedOn }),
    async (saved) => ({ revision: saved.revision, savedAt: new Date(saved.savedAt).toISOString() }),
  );
}

async function discuss({ app, id, visit }: Asked, work: (ctx: Context) => Promise<Result<unknown>>) {
  const answer = await run(app, visit, work, () => app.query((q) => commentsOf(q, id)));
  app.live.wake(id);
  return answer;
}

async function publish({ app, id, body, visit }: Asked): Promise<Response> {
  await needPublisher(app, visit);
  const revision = revisionIn(body);
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

async function decide({ app, id, body, visit }: Asked): Promise<Response> {
  await needPublisher(app, visit);
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

async function linkPreview({ app, id, body, visit, locale }: Asked): Promise<Response> {
  const hours = typeof body.hours === "number" && Number.isFinite(body.hours) ? body.hours : 72;
  const as = typeof body.as === "string" ? writeViewAs(readViewAs(body.as)) : "";
  const asked = as === "" ? "" : `?${new URLSearchParams({ as })}`;
  return run(
    app,
    visit,
    (ctx) => createPreviewLink(ctx, { id, locale, hours, ...revisionIn(body) }),
    async ({ token, expiresAt }) => ({
      url: `${app.env.origin}/preview/${token}${asked}`,
      expiresAt: new Date(expiresAt).toISOString(),
    }),
  );
}

async function needPublisher(app: App, visit: Visit): Promise<void> {
  if (!mayPublish(visit, await app.shop())) throw new Response(null, { status: 403 });
}

const TAB = /^[0-9a-f-]{36}$/;

/** Somebody is here, or leaves. @returns how it is then, for browsers whose stream does not hold */
async function keepHere({ app, id: document, body, visit: { user, who } }: Asked): Promise<Response> {
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
