import { defaultShop, updateShop } from "#app/settings/index.server.ts";
import type { App } from "../app.ts";
import { seeder } from "./seeder.ts";

/** Maison Zellige's own settings, unless the shop was given a name already. */
export async function seedSettings(app: App): Promise<void> {
  if ((await app.shop()).name !== defaultShop.name) return;
  const done = await app.command(seeder, (ctx) =>
    updateShop(ctx, {
      name: "Maison Zellige",
      phone: "+212522360140",
      whatsapp: "+212661360140",
      email: "bonjour@maison-zellige.example",
      country: "MA",
      countries: ["MA", "DZ", "TN", "SN", "CI", "FR"],
      currency: "MAD",
      timeZone: "Africa/Casablanca",
      locales: ["fr", "ar", "en"],
      shipping: { flat: 3500, freeFrom: 50_000 },
      orderPrefix: "MZ-",
    }),
  );
  if (!done.ok) throw new Error(`The demo's settings were refused: ${done.refusal.code}`);
}
