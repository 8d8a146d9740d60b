import { defaultShop, updateShop } from "#app/settings/index.server.ts";
import { demoShop } from "#templates/demo/shop.ts";
import type { App } from "../app.ts";
import { seeder } from "./seeder.ts";

/** Maison Zellige's own settings, unless the shop was given a name already. */
export async function seedSettings(app: App): Promise<void> {
  if ((await app.shop()).name !== defaultShop.name) return;
  const done = await app.command(seeder, (ctx) =>
    updateShop(ctx, {
      name: demoShop.name.fr,
      phone: demoShop.phone,
      whatsapp: demoShop.whatsapp,
      email: demoShop.email,
      country: demoShop.country,
      countries: [...demoShop.countries],
      currency: demoShop.currency,
      timeZone: demoShop.timeZone,
      locales: [...demoShop.languages],
      shipping: demoShop.shipping,
      orderPrefix: demoShop.orderPrefix,
    }),
  );
  if (!done.ok) throw new Error(`The demo's settings were refused: ${done.refusal.code}`);
}
