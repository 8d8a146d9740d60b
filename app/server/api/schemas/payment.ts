import { PAYMENT_STATES } from "#app/commerce/orders/machine.ts";
import { ENTRY_KINDS, INTENT_STATES } from "#app/commerce/payments/types.ts";
import { instantSchema, moneySchema, nullable, object, text } from "./common.ts";

const paymentSchema = object({
  id: text(26),
  method: text(40),
  provider: text(40),
  state: { enum: INTENT_STATES },
  amount: moneySchema,
  captured: moneySchema,
  refunded: moneySchema,
  refunding: moneySchema,
  remitted: moneySchema,
  reference: nullable(text(191)),
  note: nullable(text(500)),
  expires_at: nullable(instantSchema),
  created_at: instantSchema,
});

const entrySchema = object({
  id: text(26),
  payment_id: text(26),
  kind: { enum: ENTRY_KINDS },
  state: { enum: ["pending", "done", "failed"] },
  amount: moneySchema,
  reason: nullable(text(500)),
  by: nullable(text(500)),
  at: instantSchema,
});

export const paymentsSchema = object({
  order_id: text(26),
  state: { enum: PAYMENT_STATES },
  total: moneySchema,
  paid: moneySchema,
  refunded: moneySchema,
  due: moneySchema,
  payments: { type: "array", items: paymentSchema },
  entries: { type: "array", items: entrySchema },
});

/** Ranges and meanings of amounts are the engine's to judge. */
export const amountField = { type: "number", description: "Minor units; absent: all of it" };

export const voucherSchema = object({
  id: text(26),
  code: text(60),
  issued: moneySchema,
  balance: moneySchema,
  note: nullable(text(500)),
  order_id: nullable(text(26)),
  disabled: { type: "boolean" },
  expires_at: nullable(instantSchema),
  created_at: instantSchema,
});
