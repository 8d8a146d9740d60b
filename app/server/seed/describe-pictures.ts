import { ok } from "#app/commerce/kernel/result.ts";
import { editAsset, findAssetsBySrc } from "#app/media/index.server.ts";
import { demoMedia } from "#templates/demo/media.ts";
import { pictureWords } from "#templates/demo/picture-words.ts";
import type { App } from "../app.ts";
import { seeder } from "./seeder.ts";

/** Writes beside each picture of the demo in the library what it shows, where nobody has written anything. */
export async function describePictures(app: App): Promise<void> {
  const words = new Map([...pictureWords].map(([key, alt]) => [demoMedia(key), alt]));
  await app.command(seeder, async (ctx) => {
    for (const { id, src, alt } of await findAssetsBySrc(ctx.tx, [...words.keys()])) {
      const said = words.get(src);
      if (!said || Object.keys(alt).length > 0) continue;
      const done = await editAsset(ctx, { id, alt: said });
      if (!done.ok) return done;
    }
    return ok(null);
  });
}
