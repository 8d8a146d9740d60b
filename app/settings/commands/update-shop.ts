import { Ajv } from "ajv";
import type { Context } from "#app/commerce/context.ts";
import { schemaProblem } from "#app/commerce/kernel/problem-words.ts";
import { ok, type Refusal, type Result, refuse } from "#app/commerce/kernel/result.ts";
import type { Shop } from "#app/commerce/shop.ts";
import { readShop } from "../queries/read-shop.ts";
import { confirmationFault } from "../rules/confirmation-fault.ts";
import { type SeenSettings, settingsVersion } from "../rules/settings-version.ts";
import { shopSchema } from "../schema.ts";

// Type unions ("integer or null") are meant; ajv's strict mode warns of them otherwise.
const validate = new Ajv({ allowUnionTypes: true }).compile(shopSchema);

/**
 * Changes some of the shop's settings; what others change beside it meanwhile stays. The country the shop is at home in is
 * always one it serves.
 * @returns the new settings, `settings.invalid` naming the setting, or `settings.conflict` where one was changed meanwhile
 */
export async function updateShop(
  ctx: Context,
  patch: Partial<Shop>,
  seen?: SeenSettings,
): Promise<Result<Shop, Refusal<"settings.invalid" | "settings.conflict">>> {
  if (!validate(patch)) {
    const { pointer, message } = schemaProblem(validate.errors?.[0]);
    return refuse("settings.invalid", { name: pointer.slice(1) || "shop", problem: message }, pointer);
  }
  const fault = patch.confirmation && confirmationFault(patch.confirmation);
  if (fault) return refuse("settings.invalid", { name: fault.name, problem: fault.problem }, fault.pointer);
  const before = await readShop(ctx.tx, true);
  if (seen && settingsVersion(before, seen.names) !== seen.version) return refuse("settings.conflict");
  const shop = { ...before, ...patch };
  if (!isTimeZone(shop.timeZone)) {
    return refuse("settings.invalid", { name: "timeZone", problem: shop.timeZone }, "/timeZone");
  }
  if (!shop.countries.includes(shop.country)) shop.countries = [shop.country, ...shop.countries];
  const now = ctx.clock.now();
  const value = JSON.stringify(shop);
  const { changes } = await ctx.tx.run("UPDATE settings SET value = ?, updated_at = ? WHERE name = 'shop'", [
    value,
    now,
  ]);
  if (changes === 0) {
    await ctx.tx.run("INSERT INTO settings (name, value, updated_at) VALUES ('shop', ?, ?)", [value, now]);
  }
  ctx.emit({ kind: "settings.changed", subject: "shop", data: { changed: Object.keys(patch) } });
  return ok(shop);
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
