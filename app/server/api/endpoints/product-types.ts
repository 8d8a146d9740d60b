import {
  deleteProductType,
  findProductType,
  listProductTypes,
  type ProductType,
  type ProductTypeInput,
  saveProductType,
} from "#app/commerce/catalog/index.server.ts";
import type { LocalizedText } from "#app/commerce/kernel/locale.ts";
import type { Result } from "#app/commerce/kernel/result.ts";
import type { Shop } from "#app/commerce/shop.ts";
import { actorOf } from "../actor.ts";
import { type ApiAnswer, endpoint } from "../endpoint.ts";
import { pageAnswer } from "../page-of.ts";
import { listSchema, object, text } from "../schemas/common.ts";
import { newProductTypeSchema, productTypeSchema, putProductTypeSchema } from "../schemas/product-type.ts";

type Words = string | LocalizedText;
type AttributeInput = ProductTypeInput["attributes"][number];

interface TypeBody {
  handle?: string;
  name: Words;
  attributes: (Omit<AttributeInput, "label" | "choices"> & {
    label: Words;
    choices?: { key?: string; label: Words; swatch?: string }[];
  })[];
  version?: number;
}

function typeJson({ id, handle, name, attributes, version, updatedAt }: ProductType) {
  return { id, handle, name, attributes, version, updated_at: new Date(updatedAt).toISOString() };
}

function typeInput({ handle, name, attributes }: TypeBody, shop: Shop): ProductTypeInput {
  const main = shop.locales[0] ?? "fr";
  const words = (value: Words) => (typeof value === "string" ? { [main]: value } : value);
  return {
    ...(handle !== undefined && { handle }),
    name: words(name),
    attributes: attributes.map(({ label, choices, ...rest }) => ({
      ...rest,
      label: words(label),
      ...(choices && { choices: choices.map((each) => ({ ...each, key: each.key ?? "", label: words(each.label) })) }),
    })),
  };
}

function answer(saved: Result<ProductType>, status: number): ApiAnswer {
  if (!saved.ok) return { refusal: saved.refusal };
  const headers: Record<string, string> = status === 201 ? { location: `/api/v1/product-types/${saved.value.id}` } : {};
  return { status, body: typeJson(saved.value), headers };
}

export const productTypeEndpoints = [
  endpoint({
    method: "GET",
    path: "/product-types",
    scope: "read",
    summary: "List all product types with their attributes",
    success: { status: 200, schema: listSchema(productTypeSchema) },
    handle: ({ app }) => app.query(async (q) => pageAnswer((await listProductTypes(q.read)).map(typeJson), null)),
  }),
  endpoint({
    method: "GET",
    path: "/product-types/{id}",
    scope: "read",
    summary: "Read a product type",
    success: { status: 200, schema: productTypeSchema },
    handle: ({ app, params }) =>
      app.query(async (q) => {
        const type = await findProductType(q.read, params.id ?? "");
        if (!type) return { refusal: { code: "product_type.not_found", data: { id: params.id } } };
        return { status: 200, body: typeJson(type) };
      }),
  }),
  endpoint<TypeBody>({
    method: "POST",
    path: "/product-types",
    scope: "write",
    summary: "Make a product type",
    description:
      "Its attributes are what products of the type say of themselves, and what lists filter by. A text that is not an object is in the shop's main language.",
    body: newProductTypeSchema,
    success: { status: 201, schema: productTypeSchema },
    handle: async ({ app, token, locale, body }) =>
      answer(
        await app.command({ actor: actorOf(token), locale }, (ctx) => saveProductType(ctx, typeInput(body, ctx.shop))),
        201,
      ),
  }),
  endpoint<TypeBody>({
    method: "PUT",
    path: "/product-types/{id}",
    scope: "write",
    summary: "Make a product type what the body says, whole",
    description: "An attribute that is left out goes, and with it what products were found by.",
    body: putProductTypeSchema,
    success: { status: 200, schema: productTypeSchema },
    handle: async ({ app, token, locale, params, body }) =>
      answer(
        await app.command({ actor: actorOf(token), locale }, (ctx) =>
          saveProductType(ctx, typeInput(body, ctx.shop), {
            id: params.id ?? "",
            ...(body.version !== undefined && { basedOn: body.version }),
          }),
        ),
        200,
      ),
  }),
  endpoint({
    method: "DELETE",
    path: "/product-types/{id}",
    scope: "write",
    summary: "Take a product type away; its products stay",
    success: { status: 200, schema: object({ id: text(26) }) },
    handle: async ({ app, token, locale, params }) => {
      const id = params.id ?? "";
      const gone = await app.command({ actor: actorOf(token), locale }, (ctx) => deleteProductType(ctx, id));
      return gone.ok ? { status: 200, body: { id } } : { refusal: gone.refusal };
    },
  }),
];
