import {
  type Collection,
  type CollectionInput,
  checkRule,
  countFound,
  deleteCollection,
  findCollections,
  findMembers,
  listCollections,
  saveCollection,
} from "#app/commerce/catalog/index.server.ts";
import type { LocalizedText } from "#app/commerce/kernel/locale.ts";
import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import type { Shop } from "#app/commerce/shop.ts";
import { actorOf } from "../actor.ts";
import { type ApiAnswer, endpoint } from "../endpoint.ts";
import { pageAnswer } from "../page-of.ts";
import { collectionPatchSchema, collectionSchema, newCollectionSchema, ruleSchema } from "../schemas/collection.ts";
import { array, listSchema, object, text } from "../schemas/common.ts";

interface CollectionBody {
  handle?: string;
  title?: string | LocalizedText;
  description?: string | LocalizedText;
  seo?: CollectionInput["seo"];
  image?: CollectionInput["image"];
  product_ids?: string[];
  rule?: CollectionInput["rule"];
  sort?: CollectionInput["sort"];
  version?: number;
}

function collectionJson(collection: Collection) {
  const { id, handle, title, description, seo, image, rule, sort, version } = collection;
  return {
    ...{ id, handle, title, description, seo, image, rule, sort, version },
    product_count: collection.productCount,
    updated_at: new Date(collection.updatedAt).toISOString(),
  };
}

/** What a body makes of a collection: what it leaves out stays. A rule takes the place of products by hand, and back. */
function collectionInput(body: CollectionBody, shop: Shop, before?: { collection: Collection; members: string[] }) {
  const main = shop.locales[0] ?? "fr";
  const words = (value: string | LocalizedText | undefined) => (typeof value === "string" ? { [main]: value } : value);
  const { collection, members } = before ?? {};
  const rule = body.rule === undefined && body.product_ids === undefined ? collection?.rule : body.rule;
  return {
    ...(body.handle !== undefined && { handle: body.handle }),
    title: words(body.title) ?? collection?.title ?? {},
    description: words(body.description) ?? collection?.description ?? {},
    seo: body.seo ?? collection?.seo ?? {},
    image: body.image === undefined ? (collection?.image ?? null) : body.image,
    rule: rule ?? null,
    productIds: body.product_ids ?? members ?? [],
    sort: body.sort ?? collection?.sort ?? "manual",
  } satisfies CollectionInput;
}

function bothWays(body: CollectionBody): Result<null> {
  const both = body.rule && (body.product_ids?.length ?? 0) > 0;
  return both ? refuse("input.invalid", { problem: "rule + product_ids" }, "/product_ids") : ok(null);
}

function answer(saved: Result<Collection>, status: number): ApiAnswer {
  if (!saved.ok) return { refusal: saved.refusal };
  const headers: Record<string, string> = status === 201 ? { location: `/api/v1/collections/${saved.value.id}` } : {};
  return { status, body: collectionJson(saved.value), headers };
}

const notFound = (id: string | undefined): ApiAnswer => ({ refusal: { code: "collection.not_found", data: { id } } });

export const collectionEndpoints = [
  endpoint({
    method: "GET",
    path: "/collections",
    scope: "read",
    summary: "List all collections",
    success: { status: 200, schema: listSchema(collectionSchema) },
    handle: ({ app }) => app.query(async (q) => pageAnswer((await listCollections(q.read)).map(collectionJson), null)),
  }),
  endpoint({
    method: "GET",
    path: "/collections/{id}",
    scope: "read",
    summary: "Read a collection",
    success: { status: 200, schema: collectionSchema },
    handle: ({ app, params }) =>
      app.query(async (q) => {
        const [collection] = await findCollections(q.read, [params.id ?? ""]);
        return collection ? { status: 200, body: collectionJson(collection) } : notFound(params.id);
      }),
  }),
  endpoint({
    method: "GET",
    path: "/collections/{id}/product-ids",
    scope: "read",
    summary: "Ids of a collection's products, in the order of its shelf",
    success: { status: 200, schema: object({ product_ids: array(text(26), 100_000) }) },
    handle: ({ app, params }) =>
      app.query(async (q) => {
        const [collection] = await findCollections(q.read, [params.id ?? ""]);
        if (!collection) return notFound(params.id);
        return { status: 200, body: { product_ids: await findMembers(q.read, collection.id) } };
      }),
  }),
  endpoint<CollectionBody>({
    method: "POST",
    path: "/collections",
    scope: "write",
    summary: "Make a collection, by hand or by rule",
    body: newCollectionSchema,
    success: { status: 201, schema: collectionSchema },
    handle: async ({ app, token, locale, body }) =>
      answer(
        await app.command({ actor: actorOf(token), locale }, async (ctx) => {
          const clear = bothWays(body);
          return clear.ok ? saveCollection(ctx, collectionInput(body, ctx.shop)) : clear;
        }),
        201,
      ),
  }),
  endpoint<CollectionBody>({
    method: "PATCH",
    path: "/collections/{id}",
    scope: "write",
    summary: "Change a collection",
    description:
      "Only the fields given change. `product_ids` makes it one by hand, `rule` one by rule. With `version`, a change that somebody else made meanwhile is refused with 409.",
    body: collectionPatchSchema,
    success: { status: 200, schema: collectionSchema },
    handle: async ({ app, token, locale, params, body }) =>
      answer(
        await app.command({ actor: actorOf(token), locale }, async (ctx) => {
          const id = params.id ?? "";
          const clear = bothWays(body);
          if (!clear.ok) return clear;
          const [collection] = await findCollections(ctx.tx, [id]);
          if (!collection) return refuse("collection.not_found", { id });
          const before = { collection, members: collection.rule ? [] : await findMembers(ctx.tx, id) };
          const basedOn = body.version ?? collection.version;
          return saveCollection(ctx, collectionInput(body, ctx.shop, before), { id, basedOn });
        }),
        200,
      ),
  }),
  endpoint({
    method: "DELETE",
    path: "/collections/{id}",
    scope: "write",
    summary: "Take a collection away; its products stay",
    success: { status: 200, schema: object({ id: text(26) }) },
    handle: async ({ app, token, locale, params }) => {
      const id = params.id ?? "";
      const gone = await app.command({ actor: actorOf(token), locale }, (ctx) => deleteCollection(ctx, id));
      return gone.ok ? { status: 200, body: { id } } : { refusal: gone.refusal };
    },
  }),
  endpoint<{ rule: unknown }>({
    method: "POST",
    path: "/collections/preview",
    scope: "read",
    summary: "How many products a rule finds, writing nothing",
    body: object({ rule: ruleSchema }),
    success: { status: 200, schema: object({ product_count: { type: "integer" } }) },
    handle: ({ app, body }) =>
      app.query(async (q) => {
        const rule = checkRule(body.rule);
        if (!rule.ok) return { refusal: rule.refusal };
        const count = await countFound(q.read, { rule: rule.value, now: q.clock.now() });
        return { status: 200, body: { product_count: count } };
      }),
  }),
];
