import {
  addToCart,
  claimCart,
  endCart,
  keepCartCodes,
  mergeCarts,
  newCart,
  readCart,
  setCartLine,
} from "#app/commerce/carts/index.server.ts";
import type { Context } from "#app/commerce/context.ts";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import type { App } from "../../app.ts";
import { actorOf } from "../actor.ts";
import { answerCart } from "../cart-json.ts";
import { type ApiAnswer, type ApiCall, endpoint } from "../endpoint.ts";
import { findArticles } from "../find-articles.ts";
import { cartPatchSchema, cartSchema, newCartLineSchema, newCartSchema } from "../schemas/cart.ts";
import { object, text } from "../schemas/common.ts";

interface LineBody {
  sku?: string;
  variant_id?: string;
  quantity: number;
  components?: { variant_id: string; quantity: number }[];
}

interface PatchBody {
  coupon?: string;
  voucher?: string;
  phone?: string;
}

export const cartEndpoints = [
  endpoint<PatchBody & { lines?: LineBody[] }>({
    method: "POST",
    path: "/carts",
    scope: "write",
    summary: "Open a cart",
    description: "Answers its token. A cart nobody touches is forgotten after 30 days.",
    body: newCartSchema,
    success: { status: 201, schema: cartSchema },
    handle: async (call) => {
      const opened = await change(call, async (ctx) => {
        const token = await addLines(ctx, undefined, call.body.lines ?? [], "/lines");
        return token.ok ? patch(ctx, token.value, call.body) : token;
      });
      return opened.ok ? answer(call, opened.value, 201) : { refusal: opened.refusal };
    },
  }),
  endpoint({
    method: "GET",
    path: "/carts/{token}",
    scope: "read",
    summary: "Read a cart, priced as it would be ordered now",
    query: {
      country: { description: "Where it would go; the shop's country where absent", schema: text(2) },
      city: { description: "Town", schema: text(200) },
      region: { description: "Region", schema: text(120) },
      postcode: { description: "Postcode", schema: text(20) },
      delivery: { description: "Id of a way of delivery", schema: text(80) },
      payment_method: { description: "Cash on delivery where absent", schema: text(40) },
      phone: { description: "Some offers are for those who never ordered", schema: text(60) },
    },
    success: { status: 200, schema: cartSchema },
    handle: (call) => answer(call, call.params.token ?? ""),
  }),
  endpoint<PatchBody>({
    method: "PATCH",
    path: "/carts/{token}",
    scope: "write",
    summary: "Set a cart's codes, or say whose it is",
    body: cartPatchSchema,
    success: { status: 200, schema: cartSchema },
    handle: (call) => changed(call, (ctx, token) => patch(ctx, token, call.body)),
  }),
  endpoint<LineBody>({
    method: "POST",
    path: "/carts/{token}/lines",
    scope: "write",
    summary: "Put pieces into a cart, beside those that are there",
    body: newCartLineSchema,
    success: { status: 200, schema: cartSchema },
    handle: (call) =>
      changed(call, async (ctx, token) => {
        const there = await readCart(ctx.tx, token);
        return there ? addLines(ctx, token, [call.body], null) : refuse("cart.not_found");
      }),
  }),
  endpoint<{ quantity: number }>({
    method: "PATCH",
    path: "/carts/{token}/lines/{key}",
    scope: "write",
    summary: "Set how many of a line there are; 0 takes it out",
    body: object({ quantity: { type: "integer" } }),
    success: { status: 200, schema: cartSchema },
    handle: (call) => changed(call, (ctx, token) => setCartLine(ctx, token, call.params.key ?? "", call.body.quantity)),
  }),
  endpoint<{ other: string }>({
    method: "POST",
    path: "/carts/{token}/merge",
    scope: "write",
    summary: "Put everything of another cart into this one, and end the other",
    body: object({ other: text(22) }),
    success: { status: 200, schema: cartSchema },
    handle: (call) => changed(call, (ctx, token) => mergeCarts(ctx, token, call.body.other)),
  }),
  endpoint({
    method: "DELETE",
    path: "/carts/{token}",
    scope: "write",
    summary: "End a cart",
    success: { status: 200, schema: object({ token: text(22) }) },
    handle: async (call) => {
      const token = call.params.token ?? "";
      const ended = await change(call, async (ctx) => {
        const there = await readCart(ctx.tx, token);
        if (!there) return refuse("cart.not_found");
        await endCart(ctx, token);
        return ok(token);
      });
      return ended.ok ? { status: 200, body: { token } } : { refusal: ended.refusal };
    },
  }),
];

type Call = Pick<ApiCall, "app" | "token" | "locale" | "params" | "query">;

function change<T>({ app, token, locale }: { app: App; token: ApiCall["token"]; locale: Locale }, work: Work<T>) {
  return app.command({ actor: actorOf(token), locale }, work);
}
type Work<T> = (ctx: Context) => Promise<Result<T>>;

/** Does it to the cart that the address names, and answers the cart as it is then. */
async function changed(
  call: Call,
  work: (ctx: Context, token: string) => Promise<Result<unknown>>,
): Promise<ApiAnswer> {
  const token = call.params.token ?? "";
  const done = await change(call, (ctx) => work(ctx, token));
  return done.ok ? answer(call, token) : { refusal: done.refusal };
}

function answer({ app, locale, query }: Call, token: string, status = 200): Promise<ApiAnswer> {
  const { payment_method: paymentMethod, phone, ...to } = query;
  const more = { ...(paymentMethod !== undefined && { paymentMethod }), ...(phone !== undefined && { phone }) };
  return answerCart(app, token, locale, { to, more }, status);
}

/** @param at where the lines stand in the request; null where it is the line itself */
async function addLines(
  ctx: Context,
  token: string | undefined,
  lines: readonly LineBody[],
  at: string | null,
): Promise<Result<string>> {
  const pointer = (index: number) => (at === null ? "" : `${at}/${index}`);
  const found = await findArticles(ctx, lines, pointer);
  if (!found.ok) return found;
  let open = token;
  for (const [index, { quantity, components = [] }] of lines.entries()) {
    const parts = components.map((part) => ({ variantId: part.variant_id, quantity: part.quantity }));
    const added = await addToCart(ctx, open, { variantId: found.value[index] ?? "", quantity, parts });
    if (!added.ok) {
      const where = added.refusal.pointer === undefined ? undefined : pointer(index) + added.refusal.pointer;
      return refuse(added.refusal.code, added.refusal.data, where);
    }
    open = added.value;
  }
  return ok(open ?? (await newCart(ctx)));
}

async function patch(ctx: Context, token: string, { coupon, voucher, phone }: PatchBody): Promise<Result<string>> {
  const codes = { ...(coupon !== undefined && { coupon }), ...(voucher !== undefined && { voucher }) };
  const kept = await keepCartCodes(ctx, token, codes);
  if (!kept.ok) return kept;
  const claimed = phone === undefined ? ok(null) : await claimCart(ctx, token, phone);
  return claimed.ok ? ok(token) : claimed;
}
