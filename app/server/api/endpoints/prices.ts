import {
  endPriceSchedule,
  findPriceHistory,
  findPriceSchedules,
  findProducts,
  type PriceSchedule,
  schedulePrice,
} from "#app/commerce/catalog/index.server.ts";
import { DAY_MS } from "#app/commerce/kernel/clock.ts";
import { isCurrency, type Money } from "#app/commerce/kernel/money.ts";
import { refuse } from "#app/commerce/kernel/result.ts";
import { actorOf } from "../actor.ts";
import { type ApiAnswer, endpoint } from "../endpoint.ts";
import { pageAnswer } from "../page-of.ts";
import { array, instantSchema, listSchema, moneySchema, nullable, object, text } from "../schemas/common.ts";

const percent = { type: "integer", minimum: 1, maximum: 99, description: "Off each variant's own price" };

const scheduleSchema = object({
  id: text(26),
  product_id: text(26),
  variant_id: nullable(text(26)),
  price: nullable(moneySchema),
  percent: nullable(percent),
  from: instantSchema,
  until: nullable(instantSchema),
});

const newScheduleSchema = object(
  {
    variant_id: { ...nullable(text(26)), description: "null or absent: every variant of the product" },
    price: moneySchema,
    percent,
    from: { ...instantSchema, description: "Now where absent" },
    until: nullable(instantSchema),
  },
  ["variant_id", "price", "percent", "from", "until"],
);

interface ScheduleBody {
  variant_id?: string | null;
  price?: Money;
  percent?: number;
  from?: string;
  until?: string | null;
}

const spanSchema = object({
  price: moneySchema,
  compare_at_price: nullable(moneySchema),
  from: instantSchema,
  until: nullable(instantSchema),
});

const iso = (at: number) => new Date(at).toISOString();

function scheduleJson({ id, productId, variantId, change, from, until }: PriceSchedule, currency: string) {
  return {
    ...{ id, product_id: productId, variant_id: variantId },
    price: "price" in change ? { amount: change.price, currency } : null,
    percent: "percent" in change ? change.percent : null,
    from: iso(from),
    until: until === null ? null : iso(until),
  };
}

const notFound = (id: string | undefined): ApiAnswer => ({ refusal: { code: "product.not_found", data: { id } } });

const MONTH_MS = 30 * DAY_MS;

export const priceEndpoints = [
  endpoint({
    method: "GET",
    path: "/products/{id}/price-schedules",
    scope: "read",
    summary: "Prices of a product that begin and end by themselves, those that are over too",
    success: { status: 200, schema: listSchema(scheduleSchema) },
    handle: ({ app, params }) =>
      app.query(async (q) => {
        const [product] = await findProducts(q.read, [params.id ?? ""]);
        if (!product) return notFound(params.id);
        const schedules = await findPriceSchedules(q.read, product.id);
        return pageAnswer(
          schedules.map((each) => scheduleJson(each, q.shop.currency)),
          null,
        );
      }),
  }),
  endpoint<ScheduleBody>({
    method: "POST",
    path: "/products/{id}/price-schedules",
    scope: "write",
    summary: "Let a price begin, and end, by itself",
    description: "Either `price` or `percent`. A schedule of a variant wins over one of its product.",
    body: newScheduleSchema,
    success: { status: 201, schema: scheduleSchema },
    handle: async ({ app, token, locale, params, body }) => {
      const made = await app.command({ actor: actorOf(token), locale }, async (ctx) => {
        const { price, percent: off, variant_id: variantId = null, until = null } = body;
        if ((price === undefined) === (off === undefined)) return refuse("input.required", {}, "/price");
        if (price && !(isCurrency(price.currency) && price.currency === ctx.shop.currency)) {
          return refuse("input.invalid", { problem: ctx.shop.currency }, "/price/currency");
        }
        return schedulePrice(ctx, {
          productId: params.id ?? "",
          variantId,
          change: price ? { price: price.amount } : { percent: off ?? 0 },
          from: body.from === undefined ? ctx.clock.now() : Date.parse(body.from),
          until: until === null ? null : Date.parse(until),
        });
      });
      if (!made.ok) return { refusal: made.refusal };
      const { currency } = await app.shop();
      return { status: 201, body: scheduleJson(made.value, currency) };
    },
  }),
  endpoint({
    method: "DELETE",
    path: "/price-schedules/{id}",
    scope: "write",
    summary: "Take a coming price away, or end now the one that runs",
    success: { status: 200, schema: object({ id: text(26) }) },
    handle: async ({ app, token, locale, params }) => {
      const id = params.id ?? "";
      const ended = await app.command({ actor: actorOf(token), locale }, (ctx) => endPriceSchedule(ctx, id));
      return ended.ok ? { status: 200, body: { id } } : { refusal: ended.refusal };
    },
  }),
  endpoint({
    method: "GET",
    path: "/products/{id}/price-history",
    scope: "read",
    summary: "What each variant sold for, scheduled prices included; the last 30 days where `since` is absent",
    query: { since: { description: "An instant", schema: instantSchema } },
    success: {
      status: 200,
      schema: object({
        data: array(object({ variant_id: text(26), prices: { type: "array", items: spanSchema } }), 2_000),
      }),
    },
    handle: ({ app, params, query }) =>
      app.query(async (q) => {
        const [product] = await findProducts(q.read, [params.id ?? ""]);
        if (!product) return notFound(params.id);
        const now = q.clock.now();
        const since = query.since === undefined ? now - MONTH_MS : Date.parse(query.since);
        const ids = product.variants.map(({ id }) => id);
        const history = await findPriceHistory(q.read, ids, { since, now });
        const money = (amount: number) => ({ amount, currency: q.shop.currency });
        const data = ids.map((id) => ({
          variant_id: id,
          prices: (history.get(id) ?? []).map(({ price, compareAtPrice, from, until }) => ({
            price: money(price),
            compare_at_price: compareAtPrice === null ? null : money(compareAtPrice),
            from: iso(from),
            until: until === null ? null : iso(until),
          })),
        }));
        return { status: 200, body: { data } };
      }),
  }),
];
