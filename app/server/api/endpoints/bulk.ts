import { PRODUCT_STATUSES, type ProductStatus, productsQuery } from "#app/commerce/catalog/index.server.ts";
import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import { refusalWords } from "#app/commerce/refusals.ts";
import { editProducts, type ProductChange, type ProductSelection } from "#app/commerce/stock/index.server.ts";
import { actorOf } from "../actor.ts";
import { endpoint } from "../endpoint.ts";
import { array, localizedSchema, object, text } from "../schemas/common.ts";

interface BulkBody {
  ids?: string[];
  filter?: string;
  change: {
    price?: ProductChange["price"];
    compare_at?: ProductChange["compareAt"];
    stock?: ProductChange["stock"];
    status?: ProductStatus;
    add_tags?: string[];
    remove_tags?: string[];
  };
  dry_run?: boolean;
}

const whole = { type: "integer" };
const oneOf = (properties: Record<string, object>) => ({
  ...{ type: "object", properties, additionalProperties: false, minProperties: 1, maxProperties: 1 },
});

const bulkSchema = object(
  {
    ids: array(text(26), 20_000),
    filter: { ...text(1_000), description: "As `filter` of `GET /products`; takes the place of `ids`" },
    change: object(
      {
        price: {
          ...oneOf({ set: whole, add: whole, percent: whole }),
          description: "Of each variant: set, changed by minor units, or by percent (-15 lowers)",
        },
        compare_at: {
          anyOf: [{ enum: ["clear", "before"] }, oneOf({ set: whole })],
          description: "`before`: what the price was before this change, where it falls",
        },
        stock: { ...oneOf({ set: whole, add: whole }), description: "Of each variant" },
        status: { enum: PRODUCT_STATUSES },
        add_tags: array(text(100, 1), 50),
        remove_tags: array(text(100, 1), 50),
      },
      ["price", "compare_at", "stock", "status", "add_tags", "remove_tags"],
    ),
    dry_run: { type: "boolean", description: "Writes nothing, and reports what would have been" },
  },
  ["ids", "filter", "dry_run"],
);

const reportSchema = object({
  ...{ found: whole, changed: whole, unchanged: whole, failed: whole },
  failures: {
    type: "array",
    items: object({ product_id: text(26), title: localizedSchema(300), code: text(64), message: text(500) }),
  },
});

export const bulkEndpoints = [
  endpoint<BulkBody>({
    method: "POST",
    path: "/products/bulk",
    scope: "write",
    summary: "Change many products at once",
    description: "Each product is changed whole or not at all; one that cannot be changed is among the failures.",
    body: bulkSchema,
    success: { status: 200, schema: reportSchema },
    handle: async ({ app, token, locale, body }) => {
      const who = { actor: actorOf(token), locale };
      const { currency } = await app.shop();
      const selection = selectionOf(body, currency);
      if (!selection.ok) return { refusal: selection.refusal };
      const { price, compare_at: compareAt, stock, status, add_tags: addTags, remove_tags: removeTags } = body.change;
      const change: ProductChange = {
        ...(price && { price }),
        ...(compareAt && { compareAt }),
        ...(stock && { stock }),
        ...(status && { status }),
        ...(addTags && { addTags }),
        ...(removeTags && { removeTags }),
      };
      const done = await editProducts(
        { query: (work) => app.query(work), transact: (work) => app.command(who, work) },
        selection.value,
        change,
        { dryRun: body.dry_run ?? false },
      );
      if (!done.ok) return { refusal: done.refusal };
      const { found, changed, unchanged, failed, failures } = done.value;
      const told = failures.map(({ productId, title, refusal }) => ({
        ...{ product_id: productId, title, code: refusal.code, message: refusalWords(refusal, locale) },
      }));
      return { status: 200, body: { found, changed, unchanged, failed, failures: told } };
    },
  }),
];

function selectionOf(
  { ids = [], filter }: BulkBody,
  currency: Parameters<typeof productsQuery>[1],
): Result<ProductSelection> {
  if (filter === undefined) return ok({ ids });
  const query = productsQuery(new URLSearchParams({ filter }), currency);
  if (!query.ok) return refuse("filter.invalid", query.refusal.data, "/filter");
  const { sort: _, ...found } = query.value;
  return ok({ filter: found });
}
