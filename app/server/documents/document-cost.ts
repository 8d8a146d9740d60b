import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import { readMediaPath } from "#app/media/sizes.ts";
import { shopScales } from "#app/storefront/index.server.ts";
import type { Doc } from "#blocks/contract/index.ts";
import type { DocumentCost } from "#runtime/cost/weights.ts";
import type { App } from "../app.ts";

let program: ReturnType<typeof shopScales> | undefined;

/** Read once: the program's own files do not change while it runs. */
export function programScales(): ReturnType<typeof shopScales> {
  program ??= shopScales();
  return program;
}

/**
 * With the shop's products and pictures.
 * @param sizes `wait`: sizes of pictures that are not there yet are made first. `soon`: they are made beside, and are not
 * known until then.
 */
export function costOfStored(
  app: Pick<App, "storefront" | "media" | "log">,
  doc: Doc,
  locale: Locale,
  sizes: "wait" | "soon" = "wait",
): Promise<DocumentCost> {
  return app.storefront.weigh(doc, locale, {
    ...programScales(),
    async image(address) {
      const asked = readMediaPath(address);
      if (!asked) return publicBytes(address);
      const kept = await app.media.peek(asked);
      if (kept || sizes === "soon") {
        if (!kept) app.media.find(asked).catch((error) => app.log.warn({ err: error }, "a picture could not be made"));
        return kept?.bytes ?? null;
      }
      const found = await app.media.find(asked);
      return found.state === "found" ? found.file.bytes : null;
    },
  });
}

/** Of a file that comes with the program; null for any other address. */
export async function publicBytes(address: string): Promise<number | null> {
  if (!/^\/[\w./-]+$/.test(address) || address.includes("..")) return null;
  const found = await stat(join("public", address)).catch(() => undefined);
  return found?.isFile() ? found.size : null;
}
