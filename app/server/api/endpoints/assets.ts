import type { Context } from "#app/commerce/context.ts";
import type { Locale, LocalizedText } from "#app/commerce/kernel/locale.ts";
import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import {
  ASSET_KINDS,
  ASSET_SORTS,
  type Asset,
  type AssetKind,
  type AssetSort,
  editAsset,
  fileAssets,
  findAsset,
  listAssets,
  restoreAssets,
} from "#app/media/index.server.ts";
import { actorOf } from "../actor.ts";
import { type ApiAnswer, type ApiCall, endpoint } from "../endpoint.ts";
import { limitOf, pageAnswer } from "../page-of.ts";
import {
  assetContentSchema,
  assetPatchSchema,
  assetSchema,
  LANGUAGE_LIST,
  newAssetSchema,
  sweepSchema,
  sweptSchema,
  useSchema,
} from "../schemas/asset.ts";
import { array, listSchema, object, sortedPageParameters } from "../schemas/common.ts";

const FLAG = { schema: { enum: ["1"] } } as const;

const assetJson = (origin: string) => (asset: Asset) => ({
  ...{ id: asset.id, src: asset.src, url: `${origin}/${asset.file}`, kind: asset.kind, name: asset.name },
  ...{ folder: asset.folder, alt: asset.alt, decorative: asset.isDecorative, focal: asset.focal },
  ...{ width: asset.width, height: asset.height, bytes: asset.bytes, duration: asset.duration },
  ...{ original_bytes: asset.original?.bytes ?? null, uses: asset.uses, version: asset.version },
  trashed_at: asset.trashedAt === null ? null : new Date(asset.trashedAt).toISOString(),
  created_at: new Date(asset.createdAt).toISOString(),
});

const jsonOf = ({ app }: Pick<ApiCall, "app">) => assetJson(app.env.mediaOrigin);
const whoOf = ({ token, locale }: Pick<ApiCall, "token" | "locale">) => ({ actor: actorOf(token), locale });
const answer = <T>(done: Result<T>, status: number, body: (value: T) => unknown): ApiAnswer =>
  done.ok ? { status, body: body(done.value) } : { refusal: done.refusal };

interface NewBody {
  content?: string;
  url?: string;
  name?: string;
  folder?: string | null;
  alt?: LocalizedText;
}

interface PatchBody extends Omit<NewBody, "content" | "url"> {
  decorative?: boolean;
  focal?: { x: number; y: number } | null;
  version?: number;
}

/** base64 of anything; Buffer leaves out what is none. */
const bytesOf = (content: string) => new Uint8Array(Buffer.from(content, "base64"));

export const assetEndpoints = [
  endpoint({
    method: "GET",
    path: "/assets",
    scope: "read",
    summary: "List the library's pictures and videos",
    query: {
      q: { description: "Words of a name or a description, in any language" },
      folder: { description: "In this folder; `none`: in no folder", schema: { type: "string", maxLength: 26 } },
      kind: { description: "Only these", schema: { enum: ASSET_KINDS } },
      unused: { description: "`1`: only what nothing shows, in any version", ...FLAG },
      missing_alt: {
        description: "Only pictures without a description in one of these languages: `fr,ar`",
        schema: LANGUAGE_LIST,
      },
      trashed: { description: "`1`: the bin instead of the library", ...FLAG },
      sort: { description: "`newest` where absent", schema: { enum: ASSET_SORTS } },
      ...sortedPageParameters,
    },
    success: { status: 200, schema: listSchema(assetSchema) },
    handle: ({ app, query }) =>
      app.query(async ({ read }) => {
        const { q, folder, kind, sort, cursor } = query;
        const page = await listAssets(read, {
          ...(q !== undefined && { q }),
          ...(folder !== undefined && { folder: folder === "none" ? null : folder }),
          ...(kind !== undefined && { kinds: [kind as AssetKind] }),
          ...(sort !== undefined && { sort: sort as AssetSort }),
          ...(cursor !== undefined && { cursor }),
          ...(query.missing_alt !== undefined && { missingAlt: query.missing_alt.split(",") as Locale[] }),
          unused: query.unused === "1",
          trashed: query.trashed === "1",
          limit: limitOf(query),
        });
        return pageAnswer(page.data.map(jsonOf({ app })), page.nextCursor);
      }),
  }),
  endpoint<NewBody>({
    method: "POST",
    path: "/assets",
    scope: "write",
    summary: "Take a picture or a video into the library",
    description:
      "Pictures are drawn anew: what says where and with what they were taken is lost. The same file twice is one asset, which is answered again.",
    body: newAssetSchema,
    success: { status: 201, schema: assetSchema },
    handle: async (call) => {
      const { content, url, name = "", folder = null, alt } = call.body;
      const taken = { name, folder, ...(alt && { alt }) };
      if ((content === undefined) === (url === undefined)) {
        return { refusal: { code: "input.invalid", data: { problem: "content | url" } } };
      }
      const done =
        content !== undefined
          ? await call.app.assets.take(whoOf(call), bytesOf(content), taken)
          : await call.app.assets.fetch(whoOf(call), url ?? "", taken);
      return answer(done, 201, ({ asset }) => jsonOf(call)(asset));
    },
  }),
  endpoint({
    method: "GET",
    path: "/assets/{id}",
    scope: "read",
    summary: "Read an asset",
    success: { status: 200, schema: assetSchema },
    handle: (call) =>
      call.app.query(async ({ read }) => {
        const found = await findAsset(read, call.params.id ?? "");
        return found ? { status: 200, body: jsonOf(call)(found) } : { refusal: { code: "asset.not_found" } };
      }),
  }),
  endpoint<PatchBody>({
    method: "PATCH",
    path: "/assets/{id}",
    scope: "write",
    summary: "Name, describe or move an asset",
    description: "`alt` is taken whole. With `version`, a change that somebody made meanwhile is refused with 409.",
    body: assetPatchSchema,
    success: { status: 200, schema: assetSchema },
    handle: async (call) => {
      const done = await call.app.command(whoOf(call), (ctx) => patch(ctx, call.params.id ?? "", call.body));
      return answer(done, 200, jsonOf(call));
    },
  }),
  endpoint<{ content: string }>({
    method: "PUT",
    path: "/assets/{id}/file",
    scope: "write",
    summary: "Show another file wherever an asset is shown",
    body: assetContentSchema,
    success: { status: 200, schema: assetSchema },
    handle: async (call) =>
      answer(
        await call.app.assets.replace(whoOf(call), call.params.id ?? "", bytesOf(call.body.content)),
        200,
        jsonOf(call),
      ),
  }),
  endpoint({
    method: "POST",
    path: "/assets/{id}/redraw",
    scope: "write",
    summary: "Draw a picture anew of what came",
    description:
      "As large and as well as the shop draws pictures today; its sizes are made anew. Refused with `asset.no_original` where the picture as it came was not kept.",
    success: { status: 200, schema: assetSchema },
    handle: async (call) => answer(await call.app.assets.redraw(whoOf(call), call.params.id ?? ""), 200, jsonOf(call)),
  }),
  endpoint({
    method: "DELETE",
    path: "/assets/{id}",
    scope: "write",
    summary: "Throw an asset away, for 30 days",
    description: "What anything shows, in any version that can be brought back, is refused (`asset.in_use`).",
    success: { status: 200, schema: object({ id: { type: "string" } }) },
    handle: async (call) => {
      const id = call.params.id ?? "";
      const found = await call.app.query(({ read }) => findAsset(read, id));
      if (!found) return { refusal: { code: "asset.not_found", data: { id } } };
      if (found.trashedAt !== null) return { status: 200, body: { id } };
      const done = await call.app.assets.trash(whoOf(call), [id]);
      if (done.ok && done.value.trashed.length === 0) {
        return { refusal: { code: "asset.in_use", data: { name: found.name } } };
      }
      return answer(done, 200, () => ({ id }));
    },
  }),
  endpoint({
    method: "POST",
    path: "/assets/{id}/restore",
    scope: "write",
    summary: "Take an asset out of the bin",
    success: { status: 200, schema: assetSchema },
    handle: async (call) => {
      const id = call.params.id ?? "";
      const done = await call.app.command(whoOf(call), async (ctx) => {
        await restoreAssets(ctx, [id]);
        const found = await findAsset(ctx.tx, id);
        return found ? ok(found) : refuse("asset.not_found", { id });
      });
      return answer(done, 200, jsonOf(call));
    },
  }),
  endpoint({
    method: "GET",
    path: "/assets/{id}/uses",
    scope: "read",
    summary: "List what shows an asset",
    success: { status: 200, schema: object({ data: array(useSchema, 200) }) },
    handle: async ({ app, params, locale }) => {
      const found = await app.query(({ read }) => findAsset(read, params.id ?? ""));
      if (!found) return { refusal: { code: "asset.not_found" } };
      return { status: 200, body: { data: await app.whereUsed(found.src, locale) } };
    },
  }),
  endpoint<{ dry?: boolean; days?: number } | undefined>({
    method: "POST",
    path: "/asset-sweeps",
    scope: "write",
    summary: "Throw away what nothing shows",
    description:
      "500 at a time, oldest first. What came within the last days is left: somebody may be about to use it.",
    optionalBody: sweepSchema,
    success: { status: 200, schema: sweptSchema },
    handle: async (call) => answer(await call.app.assets.sweep(whoOf(call), call.body ?? {}), 200, (swept) => swept),
  }),
];

async function patch(ctx: Context, id: string, body: PatchBody): Promise<Result<Asset>> {
  const { decorative, folder, ...rest } = body;
  const edited = await editAsset(ctx, { id, ...rest, ...(decorative !== undefined && { isDecorative: decorative }) });
  if (!edited.ok || folder === undefined) return edited;
  const moved = await fileAssets(ctx, [id], folder);
  return moved.ok ? ok({ ...edited.value, folder }) : moved;
}
