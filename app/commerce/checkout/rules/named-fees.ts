import type { Locale } from "../../kernel/locale.ts";
import { MAX_AMOUNT } from "../../kernel/money.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import type { Fee } from "../../pricing/index.server.ts";
import type { AgreedFee, MayPrice } from "../types.ts";

const LONGEST_NAME = 60;
const MOST = 100;

/** The fees that an order is placed with: those the server reckoned, and those that staff who may set prices agreed on. */
export function placedFees(
  asked: readonly (Fee | AgreedFee)[] = [],
  locale: Locale,
  may: MayPrice,
): Result<readonly Fee[]> {
  if (asked.some(isAgreed) && !may.setPrices) return refuse("order.price_not_yours", {}, "/fees");
  return namedFees([], asked, locale);
}

/** Whether staff named it; any other was reckoned from answers. */
export function isAgreed(fee: Fee | AgreedFee): fee is AgreedFee {
  return !("code" in fee);
}

/**
 * The fees that are asked for, each once: those that are there by their codes, those the server knows as they are, those that
 * staff name. They add to what an order costs and never take off: what takes off is an offer.
 * @param locale the order's, in which staff name one to the buyer
 */
export function namedFees(
  there: readonly Fee[],
  asked: readonly (string | Fee | AgreedFee)[],
  locale: Locale,
): Result<readonly Fee[]> {
  if (asked.length > MOST) return refuse("order.too_many_fees", { max: MOST }, "/fees");
  const fees: Fee[] = [];
  for (const [index, each] of asked.entries()) {
    const pointer = `/fees/${index}`;
    const known = typeof each === "string" ? there.find(({ code }) => code === each) : each;
    if (!known) return refuse("order.fee_not_found", {}, pointer);
    const fee = isAgreed(known) ? agreedFee(known, locale, pointer) : ok(known);
    if (!fee.ok) return fee;
    const { code, amount } = fee.value;
    if (fees.some((one) => one.code === code)) {
      return isAgreed(known)
        ? refuse("order.fee_twice", {}, `${pointer}/name`)
        : refuse("order.fee_not_found", {}, pointer);
    }
    if (!Number.isSafeInteger(amount) || amount <= 0 || amount > MAX_AMOUNT) {
      return refuse("order.fee_amount", { max: MAX_AMOUNT }, `${pointer}/amount`);
    }
    fees.push(fee.value);
  }
  return ok(fees);
}

/** The same name is the same fee, so that a second press adds nothing, and orders that become one add it up. */
function agreedFee({ name, amount }: AgreedFee, locale: Locale, pointer: string): Result<Fee> {
  const said = name.trim().replaceAll(/\s+/gu, " ");
  if (said === "") return refuse("input.required", {}, `${pointer}/name`);
  if (said.length > LONGEST_NAME) return refuse("input.too_long", { max: LONGEST_NAME }, `${pointer}/name`);
  return ok({ code: `agreed:${said}`, name: { [locale]: said }, amount });
}
