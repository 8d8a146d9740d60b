import { isLocale, type Locale } from "#app/commerce/kernel/locale.ts";
import { findDocument, findSketch, listRevisions } from "#app/documents/index.server.ts";
import type { CheckedRevision, ChoiceKind, RevisionSummary, WeighedPage } from "#builder/ports.ts";
import { findChoices, searchChoices } from "./choices.server.ts";
import { type App, commentsOf, gone, proposalOf, value } from "./editor-answers.server.ts";
import { liveStream } from "./live-stream.server.ts";
import { sectionLibrary, sectionUsers, sharedSections } from "./section-library.server.ts";
import { storedDocument } from "./stored-document.server.ts";

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
