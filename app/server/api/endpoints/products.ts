import {
  copyOf,
  findProductByHandle,
  findProducts,
  findProductsBySku,
  listProducts,
  PRODUCT_SORTS,
  PRODUCT_STATUSES,
  type Product,
  type ProductSort,
  type ProductStatus,
  parseFilter,
} from "#app/commerce/catalog/index.server.ts";
import type { QueryContext } from "#app/commerce/context.ts";
import { findStock, saveStockedProduct } from "#app/commerce/stock/index.server.ts";
import { actorOf } from "../actor.ts";
import { endpoint } from "../endpoint.ts";
import { limitOf, pageAnswer } from "../page-of.ts";
import { type ProductBody, productJson, productWrite } from "../product-json.ts";
import { listSchema, sortedPageParameters, text } from "../schemas/common.ts";
import { newProductSchema, productPatchSchema, productSchema } from "../schemas/product.ts";

async function withStock(q: QueryContext, products: readonly Product[]) {
  const levels = await findStock(
    q.read,
    products.flatMap((product) => product.variants.map((variant) => variant.id)),
  );
  return products.map((product) => productJson(product, levels, q.shop));
}

export const productEndpoints = [
  endpoint({
    method: "GET",
    path: "/products",
    scope: "read",
    summary: "List products",
    query: {
      handle: { description: "The product at this address" },
      sku: { description: "The product one of whose variants has this SKU" },
      q: { description: "Words that must all be found, in any language" },
      status: { description: "Products with this status", schema: { enum: PRODUCT_STATUSES } },
      filter: {
        description:
          "Terms that must all hold, as in the admin's search: `tag:promo`, `-tag:x`, `type:vases`, `vendor:\"Maison Zellige\"`, `collection:table`, `price:100..200` (in the shop's currency), `stock:0`, `created:30d`, `a.material:terre,verre`, `a.height:10..20`; other words are searched for",
        schema: text(1_000),
      },
      sort: { description: "Order of the list; newest first where absent", schema: { enum: PRODUCT_SORTS } },
      ...sortedPageParameters,
    },
    success: { status: 200, schema: listSchema(productSchema) },
    handle: ({ app, query }) =>
      app.query(async (q) => {
        const { handle, sku } = query;
        if (handle === undefined && sku === undefined) {
          const filter = parseFilter(query.filter ?? "", q.shop.currency);
          if (!filter.ok) return { refusal: { ...filter.refusal, pointer: "/filter" } };
          const { rule } = filter.value;
          const page = await listProducts(q.read, {
            q: [query.q ?? "", filter.value.q].join(" "),
            ...(query.status !== undefined && { status: query.status as ProductStatus }),
            ...(query.sort !== undefined && { sort: query.sort as ProductSort }),
            ...(rule && { rule, now: q.clock.now() }),
            ...(query.cursor !== undefined && { cursor: query.cursor }),
            limit: limitOf(query),
          });
          return pageAnswer(await withStock(q, page.data), page.nextCursor);
        }
        const byHandle = handle === undefined ? undefined : await findProductByHandle(q.read, handle);
        const bySku = sku === undefined ? undefined : (await findProductsBySku(q.read, [sku]))[0];
        const found =
          handle !== undefined && sku !== undefined && byHandle?.id !== bySku?.id ? undefined : (byHandle ?? bySku);
        return pageAnswer(await withStock(q, found ? [found] : []), null);
      }),
  }),
  endpoint({
    method: "GET",
    path: "/products/{id}",
    scope: "read",
    summary: "Read a product",
    success: { status: 200, schema: productSchema },
    handle: ({ app, params }) =>
      app.query(async (q) => {
        const [product] = await findProducts(q.read, [params.id ?? ""]);
        if (!product) return { refusal: { code: "product.not_found", data: { id: params.id } } };
        return { status: 200, body: (await withStock(q, [product]))[0] };
      }),
  }),
  endpoint<ProductBody>({
    method: "POST",
    path: "/products",
    scope: "write",
    summary: "Make a product",
    description:
      "Status is `draft` unless said otherwise. A text that is not an object is in the shop's main language.",
    body: newProductSchema,
    success: { status: 201, schema: productSchema },
    handle: async ({ app, token, locale, body }) => {
      const saved = await app.command({ actor: actorOf(token), locale }, async (ctx) => {
        const write = productWrite(body, ctx.shop);
        if (!write.ok) return write;
        return saveStockedProduct(ctx, write.value.input, write.value.stock, { reason: "api" });
      });
      if (!saved.ok) return { refusal: saved.refusal };
      const body201 = await app.query(async (q) => (await withStock(q, [saved.value.product]))[0]);
      return { status: 201, body: body201, headers: { location: `/api/v1/products/${saved.value.product.id}` } };
    },
  }),
  endpoint({
    method: "POST",
    path: "/products/{id}/duplicate",
    scope: "write",
    summary: "Make a draft that is like a product",
    description: "Without SKUs and barcodes, which name one article alone.",
    success: { status: 201, schema: productSchema },
    handle: async ({ app, token, locale, params }) => {
      const saved = await app.command({ actor: actorOf(token), locale }, async (ctx) => {
        const copy = await copyOf(ctx, params.id ?? "");
        return copy.ok ? saveStockedProduct(ctx, copy.value) : copy;
      });
      if (!saved.ok) return { refusal: saved.refusal };
      return { status: 201, body: await app.query(async (q) => (await withStock(q, [saved.value.product]))[0]) };
    },
  }),
  endpoint<ProductBody>({
    method: "PATCH",
    path: "/products/{id}",
    scope: "write",
    summary: "Change a product",
    description:
      "Only the fields given change. A variant is named by `id` or `sku`; a new one is added, those not named stay. With `version`, a change that somebody else made meanwhile is refused with 409.",
    body: productPatchSchema,
    success: { status: 200, schema: productSchema },
    handle: async ({ app, token, locale, params, body }) => {
      const id = params.id ?? "";
      const saved = await app.command({ actor: actorOf(token), locale }, async (ctx) => {
        const [before] = await findProducts(ctx.tx, [id]);
        if (!before) return { ok: false as const, refusal: { code: "product.not_found", data: { id } } };
        const write = productWrite(body, ctx.shop, before);
        if (!write.ok) return write;
        const basedOn = body.version ?? before.version;
        return saveStockedProduct(ctx, write.value.input, write.value.stock, { id, basedOn, reason: "api" });
      });
      if (!saved.ok) return { refusal: saved.refusal };
      return { status: 200, body: await app.query(async (q) => (await withStock(q, [saved.value.product]))[0]) };
    },
  }),
];
