import type { Consent, Customer, CustomerAddress } from "#app/commerce/customers/index.server.ts";
import type { Lead } from "#app/commerce/leads/index.server.ts";

const instant = (at: number) => new Date(at).toISOString();

export function customerJson({ counts, firstOrderAt, lastOrderAt, erasedAt: _, ...customer }: Customer) {
  return { ...customer, orders: counts, first_order_at: instant(firstOrderAt), last_order_at: instant(lastOrderAt) };
}

export function addressJson({ id: _, used, lastUsedAt, ...address }: CustomerAddress) {
  return { ...address, orders: used, last_used_at: instant(lastUsedAt) };
}

export function consentJson({ phone: _, email: __, textVersion, at, ...consent }: Consent) {
  return { ...consent, text_version: textVersion, at: instant(at) };
}

export function leadJson({
  lines,
  fees,
  value,
  currency,
  orderId,
  createdAt,
  updatedAt,
  form: _,
  version: __,
  ...lead
}: Lead) {
  return {
    ...lead,
    lines: lines.map(({ variantId, title, quantity }) => ({ variant_id: variantId, title, quantity })),
    fees: fees.map(({ code, name, amount }) => ({ code, name, amount: { amount, currency } })),
    value: { amount: value, currency },
    order_id: orderId,
    created_at: instant(createdAt),
    updated_at: instant(updatedAt),
  };
}
