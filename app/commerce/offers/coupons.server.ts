import { isDuplicate, marks, type Reader, rowMarks } from "#app/platform/db/index.server.ts";
import type { Context } from "../context.ts";
import { numberOrNull } from "./model.server.ts";
import type { Coupon } from "./types.ts";

/** The part of the model that knows coupons: codes, uses, redemptions. */

const COLUMNS =
  "id, code, offer_id, starts_at, expires_at, disabled, uses, max_uses, max_uses_per_customer, recipient, recipient_shown, created_at";
const ROWS = 250;

export type NewCoupon = Omit<Coupon, "uses"> & { recipient: string | null };

export async function insertCoupons({ tx }: Context, coupons: readonly NewCoupon[]): Promise<void> {
  for (let from = 0; from < coupons.length; from += ROWS) {
    const some = coupons.slice(from, from + ROWS);
    await tx.run(
      `INSERT INTO coupons (${COLUMNS}) VALUES ${rowMarks(some.length, 12)}`,
      some.flatMap((coupon) => [
        ...[coupon.id, coupon.code, coupon.offerId, coupon.startsAt, coupon.expiresAt, coupon.disabled ? 1 : 0, 0],
        ...[coupon.maxUses, coupon.maxUsesPerCustomer, coupon.recipient, coupon.recipientShown, coupon.createdAt],
      ]),
    );
  }
}

export async function readCoupons(
  read: Reader,
  where: string,
  values: readonly (string | number)[],
): Promise<Coupon[]> {
  const rows = await read.all(`SELECT ${COLUMNS} FROM coupons ${where}`, values);
  return rows.map((row) => ({
    id: String(row.id),
    code: String(row.code),
    offerId: String(row.offer_id),
    startsAt: numberOrNull(row.starts_at),
    expiresAt: numberOrNull(row.expires_at),
    disabled: Number(row.disabled) === 1,
    uses: Number(row.uses),
    maxUses: numberOrNull(row.max_uses),
    maxUsesPerCustomer: numberOrNull(row.max_uses_per_customer),
    recipientShown: String(row.recipient_shown),
    createdAt: Number(row.created_at),
  }));
}

export async function setCouponDisabled({ tx }: Context, id: string, disabled: boolean): Promise<void> {
  await tx.run("UPDATE coupons SET disabled = ? WHERE id = ?", [disabled ? 1 : 0, id]);
}

/** One more use, if there is one left: one conditional statement, so that of a hundred at once exactly one has the last. */
export async function takeUse({ tx, clock }: Context, id: string): Promise<boolean> {
  const { changes } = await tx.run(
    "UPDATE coupons SET uses = uses + 1 WHERE id = ? AND disabled = 0 AND (max_uses IS NULL OR uses < max_uses) AND (expires_at IS NULL OR expires_at > ?)",
    [id, clock.now()],
  );
  return changes === 1;
}

/** One more use of this customer's, if they have one left. */
export async function takeUseOfCustomer(
  { tx }: Context,
  couponId: string,
  customerId: string,
  most: number,
): Promise<boolean> {
  const update = async () => {
    const { changes } = await tx.run(
      "UPDATE coupon_customers SET uses = uses + 1 WHERE coupon_id = ? AND customer_id = ? AND uses < ?",
      [couponId, customerId, most],
    );
    return changes === 1;
  };
  if (await update()) return true;
  try {
    await tx.run("INSERT INTO coupon_customers (coupon_id, customer_id, uses) VALUES (?, ?, 1)", [
      couponId,
      customerId,
    ]);
    return true;
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return update();
  }
}

export interface Redemption {
  couponId: string;
  orderId: string;
  customerId: string;
  /** What the offer came to, minor units. */
  amount: number;
}

export async function insertRedemption({ tx, ids, clock }: Context, redemption: Redemption): Promise<void> {
  const { couponId, orderId, customerId, amount } = redemption;
  await tx.run(
    "INSERT INTO coupon_redemptions (id, coupon_id, order_id, customer_id, amount, redeemed_at) VALUES (?, ?, ?, ?, ?, ?)",
    [ids.next(), couponId, orderId, customerId, amount, clock.now()],
  );
}

/**
 * Gives an order's uses back, once however often it is asked.
 * @param codes of these coupons; absent: of all
 */
export async function releaseRedemptions(
  { tx, clock }: Context,
  orderId: string,
  codes?: readonly string[],
): Promise<void> {
  if (codes?.length === 0) return;
  const rows = await tx.all<{ id: string; coupon_id: string; customer_id: string }>(
    `SELECT r.id, r.coupon_id, r.customer_id FROM coupon_redemptions r JOIN coupons c ON c.id = r.coupon_id
     WHERE r.order_id = ? AND r.released_at IS NULL ${codes ? `AND c.code IN (${marks(codes)})` : ""} ORDER BY c.code`,
    [orderId, ...(codes ?? [])],
  );
  for (const row of rows) {
    const { changes } = await tx.run(
      "UPDATE coupon_redemptions SET released_at = ? WHERE id = ? AND released_at IS NULL",
      [clock.now(), row.id],
    );
    if (changes === 0) continue;
    await tx.run("UPDATE coupons SET uses = uses - 1 WHERE id = ? AND uses > 0", [row.coupon_id]);
    await tx.run("UPDATE coupon_customers SET uses = uses - 1 WHERE coupon_id = ? AND customer_id = ? AND uses > 0", [
      row.coupon_id,
      row.customer_id,
    ]);
  }
}

/**
 * An order that was called off comes back: the uses it had given back are taken again, as far as there are any left. Once,
 * however often it is asked.
 */
export async function retakeRedemptions(ctx: Context, orderId: string): Promise<void> {
  const rows = await ctx.tx.all<{ id: string; coupon_id: string; customer_id: string; most: number | null }>(
    `SELECT r.id, r.coupon_id, r.customer_id, c.max_uses_per_customer AS most FROM coupon_redemptions r
     JOIN coupons c ON c.id = r.coupon_id WHERE r.order_id = ? AND r.released_at IS NOT NULL ORDER BY c.code`,
    [orderId],
  );
  for (const row of rows) {
    if (!(await takeUse(ctx, row.coupon_id))) continue;
    const most = numberOrNull(row.most);
    if (most === null || (await takeUseOfCustomer(ctx, row.coupon_id, row.customer_id, most))) {
      await ctx.tx.run("UPDATE coupon_redemptions SET released_at = NULL WHERE id = ?", [row.id]);
    } else {
      await ctx.tx.run("UPDATE coupons SET uses = uses - 1 WHERE id = ?", [row.coupon_id]);
    }
  }
}

/** A coupon's living redemptions with their orders, latest first. */
export async function readRedemptions(read: Reader, couponId: string, limit: number) {
  const rows = await read.all(
    `SELECT order_id, customer_id, amount, redeemed_at, released_at FROM coupon_redemptions WHERE coupon_id = ? ORDER BY redeemed_at DESC, id DESC LIMIT ${limit}`,
    [couponId],
  );
  return rows.map((row) => ({
    orderId: String(row.order_id),
    customerId: String(row.customer_id),
    amount: Number(row.amount),
    redeemedAt: Number(row.redeemed_at),
    releasedAt: numberOrNull(row.released_at),
  }));
}
