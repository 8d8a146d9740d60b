import { jsonOf, marks, type Reader, type Row } from "#app/platform/db/index.server.ts";
import type { Context } from "../context.ts";
import type { CouponFacts, Offer, OfferStatus, StoredOffer } from "./types.ts";

const COLUMNS = "id, name, status, priority, stacking, conditions, reward, version, created_at, updated_at";

export async function readOffers(read: Reader, where: string, values: readonly (string | number)[]) {
  const rows = await read.all(`SELECT ${COLUMNS} FROM offers ${where}`, values);
  return rows.map(toOffer);
}

export async function insertOffer({ tx }: Context, offer: StoredOffer): Promise<void> {
  await tx.run(`INSERT INTO offers (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, [
    ...[offer.id, ...columnsOf(offer), offer.version, offer.createdAt, offer.updatedAt],
  ]);
}

/** Writes an offer over the version that was seen. @returns whether it still stood there */
export async function updateOffer({ tx }: Context, offer: StoredOffer, basedOn: number): Promise<boolean> {
  const { changes } = await tx.run(
    "UPDATE offers SET name = ?, status = ?, priority = ?, stacking = ?, conditions = ?, reward = ?, version = ?, updated_at = ? WHERE id = ? AND version = ?",
    [...columnsOf(offer), offer.version, offer.updatedAt, offer.id, basedOn],
  );
  return changes === 1;
}

function columnsOf({ name, status, priority, stacking, conditions, reward }: Offer): (string | number)[] {
  const json = (value: object | string) => JSON.stringify(value);
  return [json(name), status, priority, json(stacking), json(conditions), json(reward)];
}

function toOffer(row: Row): StoredOffer {
  return {
    id: String(row.id),
    name: jsonOf(row.name),
    status: row.status as OfferStatus,
    priority: Number(row.priority),
    stacking: jsonOf(row.stacking),
    conditions: jsonOf(row.conditions),
    reward: jsonOf(row.reward),
    version: Number(row.version),
    createdAt: Number(row.created_at),
    updatedAt: Number(row.updated_at),
  };
}

/** Coupons by code, as they stand; `customerId` (null: not known yet) counts what that customer used of each. */
export async function readCouponFacts(
  read: Reader,
  codes: readonly string[],
  customerId: string | null,
): Promise<CouponFacts[]> {
  if (codes.length === 0) return [];
  const rows = await read.all(
    `SELECT c.id, c.code, c.offer_id, c.starts_at, c.expires_at, c.disabled, c.uses, c.max_uses, c.max_uses_per_customer, c.recipient,
       (SELECT u.uses FROM coupon_customers u WHERE u.coupon_id = c.id AND u.customer_id = ?) AS uses_of_customer
     FROM coupons c WHERE c.code IN (${marks(codes)})`,
    [customerId ?? "", ...codes],
  );
  const byCode = new Map(rows.map((row) => [String(row.code), row]));
  return codes.map((code) => {
    const row = byCode.get(code);
    return row ? { code, coupon: toCoupon(row) } : { code };
  });
}

function toCoupon(row: Row): NonNullable<CouponFacts["coupon"]> {
  return {
    id: String(row.id),
    offerId: String(row.offer_id),
    startsAt: numberOrNull(row.starts_at),
    expiresAt: numberOrNull(row.expires_at),
    disabled: Number(row.disabled) === 1,
    uses: Number(row.uses),
    maxUses: numberOrNull(row.max_uses),
    usesOfCustomer: Number(row.uses_of_customer ?? 0),
    maxUsesPerCustomer: numberOrNull(row.max_uses_per_customer),
    recipient: row.recipient === null ? null : String(row.recipient),
  };
}

export function numberOrNull(value: string | number | null | undefined): number | null {
  return value === null || value === undefined ? null : Number(value);
}
