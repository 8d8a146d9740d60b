import type { Context } from "../../context.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { deliveryChanged } from "../events.ts";
import { writePostcodes } from "../model.server.ts";
import { barePostcode } from "../rules/postcodes.ts";
import type { PostcodeList } from "../types.ts";

/** France has some 6,300 postcodes; no list of ours needs more than a few times that. */
const MOST_CODES = 20_000;
const CODE = /^[A-Z0-9]{1,10}\*?$/;

/**
 * Puts a country's postcode list in the place of the one before. Codes are compared without spaces and case; a `*` at
 * the end stands for any rest; an empty list opens the whole country.
 */
export async function savePostcodes(ctx: Context, list: PostcodeList): Promise<Result<PostcodeList>> {
  const country = list.country.trim().toUpperCase();
  if (!/^[A-Z]{2}$/.test(country)) return refuse("input.invalid", { problem: list.country }, "/country");
  const codes = [...new Set(list.codes.map(barePostcode).filter(Boolean))];
  if (codes.length > MOST_CODES) return refuse("postcodes.too_many", { max: MOST_CODES }, "/codes");
  const wrong = list.codes.findIndex((code) => barePostcode(code) !== "" && !CODE.test(barePostcode(code)));
  if (wrong >= 0) {
    return refuse("postcodes.invalid", { code: (list.codes[wrong] ?? "").slice(0, 40) }, `/codes/${wrong}`);
  }
  const saved: PostcodeList = { country, mode: list.mode, codes };
  await writePostcodes(ctx, saved);
  ctx.emit(deliveryChanged(country));
  return ok(saved);
}
