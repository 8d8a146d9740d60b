import { readFile, rm, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { writeWhole } from "#app/platform/storage/index.server.ts";
import { demoMedia } from "#templates/demo/media.ts";
import { type Picture, pictures } from "#templates/demo/pictures/index.ts";
import type { App } from "../app.ts";
import { projectRoot } from "../http/project-root.ts";

/** Drawing is a second of work for each of two cores' halves; more at once only takes memory. */
const AT_ONCE = 3;

/**
 * Draws those pictures of the demo that are not there yet. What one shop has drawn is kept beside the build, so that the
 * next shop of the same build only copies.
 * @returns how many were put into the shop
 */
export async function seedPictures(app: App): Promise<number> {
  const waiting: Picture[] = [];
  for (const picture of pictures) {
    if (!(await app.files.local(nameOf(picture)))) waiting.push(picture);
  }
  if (waiting.length === 0) return 0;
  app.log.info({ pictures: waiting.length }, "drawing the demo shop's pictures");
  const count = waiting.length;
  const work = async () => {
    for (let picture = waiting.shift(); picture; picture = waiting.shift()) await put(app, picture);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return count;
}

async function put(app: App, picture: Picture): Promise<void> {
  const name = nameOf(picture);
  const kept = join(projectRoot(), "build", "demo-pictures", basename(name));
  const type = name.endsWith(".png") ? "image/png" : "image/jpeg";
  if (await exists(kept)) return app.files.put(name, await readFile(kept), type);
  const drawn = join(app.env.data, "cache", "drawn", basename(name));
  await app.pictures.run({ kind: "draw", key: picture.key, path: drawn });
  const master = await readFile(drawn);
  await app.files.put(name, master, type);
  await rm(drawn);
  try {
    await writeWhole(kept, master);
  } catch (error) {
    // A build that may not be written to (in a container) keeps nothing: the next shop draws again.
    if (!isCode(error, "EACCES", "EROFS", "EPERM")) throw error;
  }
}

/** In the shop's storage, where `media/` goes without saying. */
function nameOf(picture: Picture): string {
  return demoMedia(picture.key).slice("media/".length);
}

async function exists(path: string): Promise<boolean> {
  try {
    return (await stat(path)).size > 0;
  } catch (error) {
    if (isCode(error, "ENOENT")) return false;
    throw error;
  }
}

function isCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && "code" in error && codes.includes(String(error.code));
}
