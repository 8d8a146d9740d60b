import { json } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { textFields } from "#app/admin/form-data.ts";
import { guarded } from "#app/admin/guard.server.ts";
import type { Outcome } from "#app/admin/outcome.ts";
import { ProductScreen } from "#app/admin/products/product-screen.tsx";
import { partOf, productDraft, stockFigures, taxClassesOf } from "#app/admin/products/product-view.server.ts";
import { duplicate, saveDraft } from "#app/admin/products/save-product.server.ts";
import { actOnSchedule, scheduleViews, variantTitle } from "#app/admin/products/schedules.server.ts";
import { refused } from "#app/admin/refused.server.ts";
import { findProducts, findSellables, listProductTypes } from "#app/commerce/catalog/index.server.ts";
import { textIn } from "#app/commerce/kernel/locale.ts";
import { adjustShelf } from "#app/commerce/orders/index.server.ts";
import { findStock } from "#app/commerce/stock/index.server.ts";
import { readForm } from "#app/platform/read-form.ts";
import { readJson } from "#app/platform/read-json.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.name ?? ""} · Vitrine` }];

export const loader = guarded("products.read", async ({ params, context }, visit) => {
  const { app } = context;
  return app.query(async (q) => {
    const { read, shop, clock } = q;
    const [product] = await findProducts(read, [params.id ?? ""]);
    if (!product) throw new Response(null, { status: 404 });
    const levels = await findStock(
      read,
      product.variants.map((variant) => variant.id),
    );
    const parts = await findSellables(
      read,
      (product.bundle?.items ?? []).map(({ variantId }) => variantId),
      clock.now(),
    );
    return {
      name: textIn(product.title, visit.locale),
      product: {
        id: product.id,
        version: product.version,
        draft: productDraft(
          product,
          shop.currency,
          visit.locale,
          new Map(parts.map((part) => [part.variantId, partOf(part, visit.locale)])),
        ),
        schedules: await scheduleViews(q, product, visit.locale),
        named: product.variants.map(({ id, options }) => ({ id, name: variantTitle(product, options, visit.locale) })),
        stock: stockFigures(levels),
        currency: shop.currency,
        taxClasses: taxClassesOf(shop.taxes),
        addressPrefix: `${app.env.origin}/products/`,
      },
      locales: shop.locales,
      types: await listProductTypes(read),
      mayWrite: visit.may("products.write"),
      mayAdjust: visit.may("stock.adjust"),
    };
  });
});

/** JSON is the product itself; a form is a count of one shelf, a scheduled price, or the wish for a copy. */
export const action = guarded("products.write", async ({ params, request, context }, visit) => {
  if (request.headers.get("content-type")?.startsWith("application/json")) {
    return saveDraft(await readJson(request), params.id, context, visit);
  }
  const field = textFields(await readForm(request));
  if (field("intent") === "duplicate") return duplicate(params.id ?? "", context, visit);
  if (["schedule-price", "end-price"].includes(field("intent"))) {
    return actOnSchedule(field, params.id ?? "", context, visit);
  }
  if (field("intent") !== "stock") throw new Response(null, { status: 400 });
  if (!visit.may("stock.adjust")) throw new Response(null, { status: 403 });
  const number = Number(field("number"));
  const adjusted = await context.app.command(visit.who, (ctx) =>
    adjustShelf(ctx, {
      variantId: field("variant"),
      change: field("mode") === "set" ? { set: number, seen: Number(field("seen")) } : { delta: number },
      reason: field("reason").slice(0, 190),
      force: field("force") === "on",
    }),
  );
  if (!adjusted.ok) return refused(adjusted.refusal, visit.locale);
  return json<Outcome<"adjusted">>({ ok: true, done: "adjusted" });
});

export default function EditProduct() {
  const { name: _, ...data } = useLoaderData<typeof loader>();
  return <ProductScreen key={data.product.id} {...data} />;
}
