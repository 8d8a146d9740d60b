import { describeFileRefusal } from "#app/commerce/catalog/index.server.ts";
import type { Context } from "#app/commerce/context.ts";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import { translator } from "#app/commerce/kernel/messages.ts";
import type { Result } from "#app/commerce/kernel/result.ts";
import { refusalWords } from "#app/commerce/refusals.ts";
import { readZones, type SavedZones, saveZones } from "#app/commerce/shipping/index.server.ts";
import type { Shop } from "#app/commerce/shop.ts";
import type { Outcome } from "../outcome.ts";
import { deliveryMessages } from "./messages.ts";

/** Takes a whole file of delivery prices, or says which line keeps it from it. */
export async function importZones(
  bytes: AsyncIterable<Uint8Array>,
  shop: Shop,
  locale: Locale,
  command: (work: (ctx: Context) => Promise<Result<SavedZones>>) => Promise<Result<SavedZones>>,
): Promise<Outcome<"imported">> {
  const read = await readZones(bytes, shop);
  if (!read.ok) {
    const { code, data = {}, pointer } = read.refusal;
    if (code === "zones.line") return { ok: false, code, message: refusalWords({ code, data }, locale), pointer };
    return { ok: false, code, message: describeFileRefusal({ code, data }, locale) };
  }
  const saved = await command((ctx) => saveZones(ctx, read.value));
  if (saved.ok) return { ok: true, done: "imported", count: saved.value.made + saved.value.changed };
  const row = Number(/^\/rows\/(\d+)/.exec(saved.refusal.pointer ?? "")?.[1]);
  const words = { line: read.value[row]?.line ?? 0, problem: refusalWords(saved.refusal, locale) };
  return { ok: false, code: saved.refusal.code, message: translator(deliveryMessages, locale)("importLine", words) };
}
