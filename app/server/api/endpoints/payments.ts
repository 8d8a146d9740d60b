import type { Context } from "#app/commerce/context.ts";
import { ok, type Result } from "#app/commerce/kernel/result.ts";
import { findOrder, findOrderMoney } from "#app/commerce/orders/index.server.ts";
import {
  findPayments,
  issueVoucher,
  listVouchers,
  recordCollection,
  recordPayment,
  recordRemittance,
  refundPayment,
  switchVoucher,
} from "#app/commerce/payments/index.server.ts";
import { actorOf } from "../actor.ts";
import { type ApiAnswer, type ApiCall, endpoint } from "../endpoint.ts";
import { limitOf, pageAnswer } from "../page-of.ts";
import { paymentsJson, voucherJson } from "../payment-json.ts";
import { instantSchema, listSchema, object, pageParameters, text } from "../schemas/common.ts";
import { amountField, paymentsSchema, voucherSchema } from "../schemas/payment.ts";

const keyHeader = {
  "Idempotency-Key": {
    description: "Your own key for this movement of money, 1 to 255 characters: it is made once",
    required: true,
    schema: { type: "string", minLength: 1, maxLength: 255 },
  },
};

interface PaymentBody {
  method: string;
  amount?: number;
  note?: string;
  voucher?: string;
}

interface RefundBody {
  payment_id?: string;
  amount?: number;
  reason?: string;
}

async function answerPayments({ app, params }: Pick<ApiCall, "app" | "params">, status = 200): Promise<ApiAnswer> {
  const id = params.id ?? "";
  return app.query(async ({ read }) => {
    const [order, money] = await Promise.all([findOrder(read, id), findOrderMoney(read, id)]);
    if (!order || !money) return { refusal: { code: "order.not_found", data: { id } } };
    const { payments, entries } = await findPayments(read, id);
    return { status, body: paymentsJson(order, money, payments, entries) };
  });
}

/** Moves money once for each key, and answers what the order's payments come to now. */
async function moveMoney<B>(
  call: ApiCall<B>,
  move: (ctx: Context, key: string) => Promise<Result<unknown>>,
): Promise<ApiAnswer> {
  const { app, token, locale, request } = call;
  const key = request.headers.get("idempotency-key") ?? "";
  if (key.length < 1 || key.length > 255) return { refusal: { code: "idempotency.missing" } };
  const moved = await app.command({ actor: actorOf(token), locale }, (ctx) => move(ctx, `api:${token.id}:${key}`));
  return moved.ok ? answerPayments(call, 201) : { refusal: moved.refusal };
}

export const paymentEndpoints = [
  endpoint({
    method: "GET",
    path: "/orders/{id}/payments",
    scope: "read",
    summary: "Read an order's payments and their ledger",
    success: { status: 200, schema: paymentsSchema },
    handle: (call) => answerPayments(call),
  }),
  endpoint<PaymentBody>({
    method: "POST",
    path: "/orders/{id}/payments",
    scope: "write",
    summary: "Record money that came in",
    description:
      "`method` is `bank_transfer`, `cash`, `cheque` or `other`; `cod` for what the carrier collected; `voucher` with its code in `voucher`. Without `amount` it is all that is due. What is over or short is told in the order's timeline.",
    headers: keyHeader,
    body: object({ method: text(40), amount: amountField, note: text(500), voucher: text(60) }, [
      "amount",
      "note",
      "voucher",
    ]),
    success: { status: 201, schema: paymentsSchema },
    handle: (call) =>
      moveMoney(call, (ctx, key) => {
        const { method, ...rest } = call.body;
        const id = call.params.id ?? "";
        return method === "cod"
          ? recordCollection(ctx, id, { ...rest, key })
          : recordPayment(ctx, id, { method, ...rest, key });
      }),
  }),
  endpoint({
    method: "POST",
    path: "/orders/{id}/remittances",
    scope: "write",
    summary: "Record that the carrier handed over what it had collected",
    optionalBody: object({ amount: amountField }, ["amount"]),
    success: { status: 201, schema: paymentsSchema },
    handle: async (call) => {
      const { app, token, locale } = call;
      const amount = (call.body as { amount?: number } | undefined)?.amount;
      const moved = await app.command({ actor: actorOf(token), locale }, (ctx) =>
        recordRemittance(ctx, call.params.id ?? "", amount === undefined ? {} : { amount }),
      );
      return moved.ok ? answerPayments(call, 201) : { refusal: moved.refusal };
    },
  }),
  endpoint<RefundBody>({
    method: "POST",
    path: "/orders/{id}/refunds",
    scope: "write",
    summary: "Give money back",
    description:
      "Never more than a payment still holds. What a provider took goes back through it: the entry is `pending` until the provider has said so. Without `payment_id` it is the latest payment that holds as much.",
    headers: keyHeader,
    body: object({ payment_id: text(26), amount: amountField, reason: text(500) }, ["payment_id", "amount", "reason"]),
    success: { status: 201, schema: paymentsSchema },
    handle: (call) =>
      moveMoney(call, (ctx, key) => {
        const { payment_id: paymentId, ...rest } = call.body;
        return refundPayment(ctx, call.params.id ?? "", { ...rest, paymentId, key });
      }),
  }),
  endpoint({
    method: "GET",
    path: "/vouchers",
    scope: "read",
    summary: "List vouchers, latest first",
    query: pageParameters,
    success: { status: 200, schema: listSchema(voucherSchema) },
    handle: ({ app, query }) =>
      app.query(async (q) => {
        const page = await listVouchers(q.read, {
          limit: limitOf(query),
          ...(query.cursor !== undefined && { cursor: query.cursor }),
        });
        return pageAnswer(page.data.map(voucherJson), page.nextCursor);
      }),
  }),
  endpoint<{ amount: number; code?: string; note?: string; expires_at?: string; order_id?: string }>({
    method: "POST",
    path: "/vouchers",
    scope: "write",
    summary: "Issue a voucher",
    description: "Store credit in the shop's currency. Without `code` one that nobody guesses is made.",
    body: object(
      { amount: { type: "number" }, code: text(60), note: text(500), expires_at: instantSchema, order_id: text(26) },
      ["code", "note", "expires_at", "order_id"],
    ),
    success: { status: 201, schema: voucherSchema },
    handle: async ({ app, token, locale, body }) => {
      const { amount, code, note, expires_at: end, order_id: orderId } = body;
      const expiresAt = end === undefined ? null : Date.parse(end);
      const made = await app.command({ actor: actorOf(token), locale }, async (ctx) => {
        const voucher = await issueVoucher(ctx, { amount, code, note, expiresAt, orderId });
        return voucher.ok ? ok(voucherJson(voucher.value)) : voucher;
      });
      return made.ok ? { status: 201, body: made.value } : { refusal: made.refusal };
    },
  }),
  ...(["disable", "enable"] as const).map((act) =>
    endpoint({
      method: "POST",
      path: `/vouchers/{id}/${act}`,
      scope: "write",
      summary: act === "disable" ? "Stop a voucher from being spent" : "Let a voucher be spent again",
      success: { status: 200, schema: object({ disabled: { type: "boolean" } }) },
      handle: async ({ app, token, locale, params }) => {
        const disabled = act === "disable";
        const done = await app.command({ actor: actorOf(token), locale }, (ctx) =>
          switchVoucher(ctx, params.id ?? "", disabled),
        );
        return done.ok ? { status: 200, body: { disabled } } : { refusal: done.refusal };
      },
    }),
  ),
];
