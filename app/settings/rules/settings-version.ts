import { createHash } from "node:crypto";
import type { Shop } from "#app/commerce/shop.ts";

/** Some settings as whoever saves has read them. */
export interface SeenSettings {
  names: readonly (keyof Shop)[];
  /** `settingsVersion` of them. */
  version: string;
}

/** Other values are another version: two people who change different settings never meet. */
export function settingsVersion(shop: Shop, names: readonly (keyof Shop)[]): string {
  const values = JSON.stringify(names.map((name) => shop[name]));
  return createHash("sha256").update(values).digest("hex").slice(0, 16);
}
