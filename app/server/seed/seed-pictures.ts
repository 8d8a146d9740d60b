import { copyFile, mkdir, rename, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { demoMedia } from "#templates/demo/media.ts";
import { type Picture, pictures } from "#templates/demo/pictures/index.ts";
import { renderMaster } from "#templates/demo/pictures/render.server.ts";
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
    if (!(await exists(inShop(app, picture)))) waiting.push(picture);
  }
  if (waiting.length === 0) return 0;
  app.log.info({ pictures: waiting.length }, "drawing the demo shop's pictures");
  const count = waiting.length;
  const work = async () => {
    for (let picture = waiting.shift(); picture; picture = waiting.shift()) await put(picture, inShop(app, picture));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return count;
}

async function put(picture: Picture, target: string): Promise<void> {
  const kept = join(projectRoot(), "build", "demo-pictures", basename(demoMedia(picture.key)));
  if (await exists(kept)) {
    await mkdir(dirname(target), { recursive: true });
    await copyFile(kept, target);
    return;
  }
  const master = await renderMaster(picture);
  await writeWhole(target, master);
  try {
    await writeWhole(kept, master);
  } catch (error) {
    // A build that may not be written to (in a container) keeps nothing: the next shop draws again.
    if (!isCode(error, "EACCES", "EROFS", "EPERM")) throw error;
  }
}

/** Writes beside and renames: a picture that is there is whole. */
async function writeWhole(path: string, content: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, content);
  await rename(draft, path);
}

function inShop(app: App, picture: Picture): string {
  return join(app.env.data, demoMedia(picture.key));
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
