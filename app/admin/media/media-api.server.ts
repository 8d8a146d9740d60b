import { type AppLoadContext, json } from "@remix-run/node";
import type { Context } from "#app/commerce/context.ts";
import { isLocale, LOCALES, type Locale, type LocalizedText } from "#app/commerce/kernel/locale.ts";
import { ok, type Refusal, type Result } from "#app/commerce/kernel/result.ts";
import { refusalWords } from "#app/commerce/refusals.ts";
import {
  ASSET_SORTS,
  type Asset,
  type AssetKind,
  type AssetsQuery,
  changeFolder,
  countAssets,
  createFolder,
  describeAssets,
  editAsset,
  fileAssets,
  findAsset,
  listAssets,
  listFolders,
  removeFolder,
  restoreAssets,
} from "#app/media/index.server.ts";
import type { MediaDetails, MediaDone, MediaPage, MediaRefusal } from "#builder/ports.ts";
import type { Visit } from "../guard.server.ts";
import { isRecord } from "../is-record.ts";
import { mediaItem } from "./media-item.server.ts";

type App = AppLoadContext["app"];

const LARGE = 1_000_000;
const SMALL = 100_000;
/** As many as one act takes: what a page shows several times over. */
const MOST_IDS = 500;
const MISTAKE = () => new Response(null, { status: 400 });

/** What the library asks: `?what=folders`, `?what=details&id=…`, else a page of the list. */
export async function readForLibrary(app: App, search: URLSearchParams, visit: Visit): Promise<Response> {
  if (search.get("what") === "folders") return json(await app.query(({ read }) => listFolders(read)));
  if (search.get("what") === "details") return json(await details(app, search.get("id") ?? "", visit.locale));
  return json(await mediaPage(app, search));
}

export async function mediaPage(app: App, search: URLSearchParams): Promise<MediaPage> {
  return app.query(async ({ read, shop }) => {
    const query = queryOf(search, shop.locales);
    const [page, sum] = await Promise.all([listAssets(read, query), countAssets(read, query)]);
    return { items: page.data.map(mediaItem), nextCursor: page.nextCursor, ...sum };
  });
}

function queryOf(search: URLSearchParams, locales: readonly Locale[]): AssetsQuery {
  const place = search.get("place") ?? "all";
  const kind = search.get("kind");
  const size = search.get("size");
  const lacks = search.get("lacks");
  const cursor = search.get("cursor");
  return {
    q: (search.get("q") ?? "").slice(0, 100),
    trashed: place === "trash",
    ...(place === "loose" && { folder: null }),
    ...(place.startsWith("folder-") && { folder: place.slice("folder-".length) }),
    ...(kind && { kinds: [kind as AssetKind] }),
    ...(size === "large" && { minBytes: LARGE }),
    ...(size === "small" && { maxBytes: SMALL }),
    unused: lacks === "uses",
    ...(lacks === "alt" && { missingAlt: locales }),
    sort: ASSET_SORTS.find((each) => each === search.get("sort")) ?? "newest",
    ...(cursor && { cursor }),
  };
}

async function details(app: App, id: string, locale: Locale): Promise<MediaDetails | null> {
  const asset = await app.query(({ read }) => findAsset(read, id));
  if (!asset) return null;
  const name = asset.file.slice("media/".length);
  const [sizes, uses] = await Promise.all([
    asset.kind === "video" ? [] : app.media.sizesOf(name, asset.width),
    app.whereUsed(asset.src, locale),
  ]);
  return { item: mediaItem(asset), sizes, uses };
}

/** What the library does. */
export async function writeForLibrary(app: App, body: unknown, visit: Visit): Promise<Response> {
  if (!isRecord(body)) throw MISTAKE();
  const act = await outcomeOf(app, body, visit);
  return act.ok ? json(act) : json({ ok: false, refusal: mediaRefusal(act.refusal, visit.locale) }, { status: 422 });
}

export function mediaRefusal(refusal: Refusal, locale: Locale): MediaRefusal {
  const current = refusal.data?.current as Asset | undefined;
  return {
    code: refusal.code,
    message: refusalWords(refusal, locale),
    ...(current && { item: mediaItem(current) }),
  };
}

function outcomeOf(app: App, body: Record<string, unknown>, visit: Visit): Promise<Result<MediaDone>> {
  const run = (work: (ctx: Context) => Promise<Result<MediaDone>>) => app.command(visit.who, work);
  const ids = idsOf(body.ids);
  switch (body.intent) {
    case "fetch":
      return app.assets
        .fetch(visit.who, text(body.url), { folder: folderOf(body.folder), name: text(body.name) })
        .then((done) => (done.ok ? ok({ item: mediaItem(done.value.asset) }) : done));
    case "edit":
      return run(async (ctx) => {
        const edit = { id: text(body.id), version: Number(body.version), name: text(body.name) };
        const words = { alt: altOf(body.alt), isDecorative: body.isDecorative === true, focal: focalOf(body.focal) };
        const done = await editAsset(ctx, { ...edit, ...words });
        return done.ok ? ok({ item: mediaItem(done.value) }) : done;
      });
    case "move":
      return run(async (ctx) => {
        const done = await fileAssets(ctx, ids, folderOf(body.folder));
        return done.ok ? ok({ count: done.value.moved, ids: [...ids] }) : done;
      });
    case "describe":
      return run(async (ctx) => {
        const alt = isRecord(body.alt) && isLocale(body.alt.locale) ? body.alt : undefined;
        const done = await describeAssets(ctx, {
          ids,
          ...(typeof body.isDecorative === "boolean" && { isDecorative: body.isDecorative }),
          ...(alt && { alt: { locale: alt.locale as Locale, text: text(alt.text) } }),
        });
        return done.ok ? ok({ count: done.value.described }) : done;
      });
    case "trash":
      return app.assets.trash(visit.who, ids).then((done) => {
        if (!done.ok) return done;
        const { trashed, kept } = done.value;
        return ok({ count: trashed.length, ids: trashed, kept: kept.length });
      });
    case "restore":
      return run(async (ctx) => {
        const done = await restoreAssets(ctx, ids);
        return done.ok ? ok({ count: done.value.restored, ids: [...ids] }) : done;
      });
    case "sweep":
      return app.assets.sweep(visit.who, { dry: body.dry === true }).then((done) => {
        if (!done.ok) return done;
        const { found, trashed } = done.value;
        return ok({ found, ids: trashed, count: trashed.length });
      });
    case "redraw":
      return app.assets
        .redraw(visit.who, text(body.id))
        .then((done) => (done.ok ? ok({ item: mediaItem(done.value) }) : done));
    default:
      return run((ctx) => folderAct(ctx, body));
  }
}

async function folderAct(ctx: Context, body: Record<string, unknown>): Promise<Result<MediaDone>> {
  const id = text(body.id);
  switch (body.intent) {
    case "folder.create": {
      const done = await createFolder(ctx, { name: text(body.name), parent: folderOf(body.parent) });
      return done.ok ? ok({ ids: [done.value.id] }) : done;
    }
    case "folder.change": {
      const name = typeof body.name === "string" ? { name: body.name } : {};
      const parent = body.parent === undefined ? {} : { parent: folderOf(body.parent) };
      const done = await changeFolder(ctx, id, { ...name, ...parent });
      return done.ok ? ok({ ids: [done.value.id] }) : done;
    }
    case "folder.remove": {
      const done = await removeFolder(ctx, id, { keepContents: body.keepContents === true });
      return done.ok ? ok({ count: done.value.moved }) : done;
    }
    default:
      throw MISTAKE();
  }
}

const text = (value: unknown) => (typeof value === "string" ? value.slice(0, 4_000) : "");
const folderOf = (value: unknown) => (typeof value === "string" && value !== "" ? value : null);

function idsOf(value: unknown): string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value) || value.length > MOST_IDS) throw MISTAKE();
  return value.filter((each): each is string => typeof each === "string");
}

function altOf(value: unknown): LocalizedText {
  if (!isRecord(value)) return {};
  return Object.fromEntries(LOCALES.map((locale) => [locale, text(value[locale])]));
}

function focalOf(value: unknown): { x: number; y: number } | null {
  if (!isRecord(value)) return null;
  const { x, y } = value;
  return typeof x === "number" && typeof y === "number" ? { x, y } : null;
}
