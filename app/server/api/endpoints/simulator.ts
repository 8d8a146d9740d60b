import { simulateOrder } from "#app/commerce/checkout/index.server.ts";
import { textIn } from "#app/commerce/kernel/locale.ts";
import { money } from "#app/commerce/kernel/money.ts";
import { priceJson } from "../../price-json.ts";
import { endpoint } from "../endpoint.ts";
import { priceRequestSchema, priceSchema } from "../schemas/offer.ts";

interface Part {
  sku?: string;
  variant_id?: string;
  quantity: number;
}

interface PriceBody {
  lines: { sku?: string; variant_id?: string; quantity: number; components?: Part[] }[];
  coupons?: string[];
  bumps?: string[];
  payment_method?: string;
  customer?: { phone?: string; email?: string; country?: string; city?: string; region?: string; postcode?: string };
  delivery?: string;
  drafts?: boolean;
}

export const simulatorEndpoints = [
  endpoint<PriceBody>({
    method: "POST",
    path: "/price",
    scope: "read",
    summary: "Price a basket, and say why",
    description:
      "The simulator: any basket, any customer. Writes nothing. Every active offer is in the answer: `applied` with what it came to, or `refused` with all the reasons.",
    body: priceRequestSchema,
    success: { status: 200, schema: priceSchema },
    handle: ({ app, body, locale }) =>
      app.query(async (q) => {
        const { phone, email, ...destination } = body.customer ?? {};
        const { coupons, bumps, payment_method: paymentMethod, drafts } = body;
        const simulated = await simulateOrder(
          { ...q, limits: app.env.limits },
          {
            lines: body.lines.map(({ sku, variant_id: variantId, quantity, components = [] }) => ({
              ...{ sku, variantId, quantity },
              components: components.map((part) => ({ ...part, variantId: part.variant_id })),
            })),
            ...{ coupons, bumps, ...(phone !== undefined && { phone }), ...(email !== undefined && { email }) },
            ...{ to: destination, delivery: body.delivery ?? null },
            ...(paymentMethod !== undefined && { paymentMethod }),
            ...(drafts !== undefined && { drafts }),
          },
        );
        if (!simulated.ok) return { refusal: simulated.refusal };
        const { priced, articles } = simulated.value;
        const answer = priceJson(priced, {
          locale,
          money: (amount) => money(amount, q.shop.currency),
          about: (index) => ({
            sku: articles[index]?.sku ?? null,
            title: textIn(articles[index]?.title, locale, q.shop.locales[0]),
          }),
        });
        return { status: 200, body: answer };
      }, locale),
  }),
];
