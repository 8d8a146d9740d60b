import type { Context } from "../../context.ts";
import { parsePhone } from "../../kernel/phone.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { insertCoupons, type NewCoupon, readCoupons } from "../coupons.server.ts";
import { readOffers } from "../model.server.ts";
import { isCode, normaliseCode, randomCode, recipientHash } from "../rules/coupon-code.ts";
import type { Coupon, CouponsInput } from "../types.ts";

const MOST_AT_ONCE = 5_000;

/**
 * Makes coupons of an offer: one with a code of the merchant's own, so many with codes nobody guesses, or one for each
 * recipient, made out to that phone or e-mail.
 */
export async function createCoupons(ctx: Context, input: CouponsInput): Promise<Result<Coupon[]>> {
  const [offer] = await readOffers(ctx.tx, "WHERE id = ?", [input.offerId]);
  if (!offer) return refuse("offer.not_found", { id: input.offerId }, "/offer_id");
  const prefix = normaliseCode(input.prefix ?? "");
  if (prefix !== "" && (!isCode(`${prefix}-00`) || prefix.length > 20)) {
    return refuse("coupon.prefix_invalid", {}, "/prefix");
  }
  const limits = checkLimits(input);
  if (limits) return limits;
  const codes = await chooseCodes(ctx, input, prefix);
  if (!codes.ok) return codes;
  const now = ctx.clock.now();
  const coupons = codes.value.map(
    ({ code, recipient }): NewCoupon => ({
      ...{ id: ctx.ids.next(), code, offerId: offer.id, startsAt: input.startsAt ?? null },
      ...{ expiresAt: input.expiresAt ?? null, disabled: false, maxUses: input.maxUses ?? null },
      maxUsesPerCustomer: input.maxUsesPerCustomer ?? null,
      recipient: recipient ? recipientHash(recipient) : null,
      recipientShown: recipient ? shown(recipient) : "",
      createdAt: now,
    }),
  );
  await insertCoupons(ctx, coupons);
  return ok(coupons.map(({ recipient: _, ...coupon }) => ({ ...coupon, uses: 0 })));
}

interface ChosenCode {
  code: string;
  /** E.164, or an e-mail address. */
  recipient?: string;
}

async function chooseCodes(ctx: Context, input: CouponsInput, prefix: string): Promise<Result<ChosenCode[]>> {
  const { code, recipients, count = 1 } = input;
  if (code !== undefined) {
    const normal = normaliseCode(code);
    if (!isCode(normal)) return refuse("coupon.code_invalid", {}, "/code");
    const taken = (await readCoupons(ctx.tx, "WHERE code = ?", [normal])).length > 0;
    return taken ? refuse("coupon.taken", { code: normal }, "/code") : ok([{ code: normal }]);
  }
  if (recipients !== undefined) {
    if (recipients.length < 1 || recipients.length > MOST_AT_ONCE) return tooMany("/recipients");
    const chosen: ChosenCode[] = [];
    for (const [index, typed] of recipients.entries()) {
      const recipient = typed.includes("@") ? typed.trim().toLowerCase() : parsePhone(typed, ctx.shop.country)?.e164;
      if (!recipient) return refuse("phone.invalid", { country: ctx.shop.country }, `/recipients/${index}`);
      chosen.push({ code: randomCode(prefix), recipient });
    }
    return ok(chosen);
  }
  if (!Number.isInteger(count) || count < 1 || count > MOST_AT_ONCE) return tooMany("/count");
  return ok(Array.from({ length: count }, () => ({ code: randomCode(prefix) })));
}

function checkLimits({ startsAt, expiresAt, maxUses, maxUsesPerCustomer }: CouponsInput) {
  for (const [pointer, limit] of Object.entries({
    "/max_uses": maxUses,
    "/max_uses_per_customer": maxUsesPerCustomer,
  })) {
    if (limit !== undefined && limit !== null && !(Number.isSafeInteger(limit) && limit >= 1)) {
      return refuse("quantity.invalid", { max: Number.MAX_SAFE_INTEGER }, pointer);
    }
  }
  if (startsAt != null && expiresAt != null && expiresAt <= startsAt) {
    return refuse("coupon.dates", {}, "/expires_at");
  }
  return undefined;
}

function tooMany(pointer: string) {
  return refuse("quantity.invalid", { max: MOST_AT_ONCE }, pointer);
}

/** Enough for staff to tell recipients apart, not enough to write to them. */
function shown(recipient: string): string {
  if (!recipient.includes("@")) return `…${recipient.slice(-4)}`;
  const [name = "", host = ""] = recipient.split("@");
  return `${name.slice(0, 2)}…@${host}`.slice(0, 60);
}
