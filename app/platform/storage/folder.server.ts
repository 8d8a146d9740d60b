import { randomBytes } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm, stat, statfs, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import type { FileStorage, StoredFile } from "./types.ts";

/** Files in a folder of this machine: the default, and each node's copy of what lies in a bucket. */
export function openFolder(folder: string): FileStorage {
  return {
    put: (name, content) => writeWhole(join(folder, name), content),
    async local(name) {
      const path = join(folder, name);
      const found = await stat(path).catch(absent);
      return found?.isFile() ? path : undefined;
    },
    async take(name, path) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await rename(path, join(folder, name));
    },
    async open(name) {
      const file = await open(join(folder, name)).catch(absent);
      return file && { bytes: (await file.stat()).size, content: file.createReadStream() };
    },
    remove: (name) => rm(join(folder, name), { force: true }),
    async list() {
      const found = (await readdir(folder, { recursive: true, withFileTypes: true }).catch(absent)) ?? [];
      const names = found
        .filter((each) => each.isFile())
        .map((each) => relative(folder, join(each.parentPath, each.name)));
      return Promise.all(
        names.map(async (name): Promise<StoredFile> => {
          const { mtimeMs } = await stat(join(folder, name));
          return { name, changedAt: mtimeMs };
        }),
      );
    },
    async check() {
      const probe = join(folder, ".probe");
      await writeWhole(probe, Buffer.from("vitrine"));
      await readFile(probe);
      await rm(probe);
      const { bavail, bsize } = await statfs(folder);
      return `${folder}, ${Math.floor((bavail * bsize) / 1e6)} MB free`;
    },
  };
}

/** Beside it and renamed: a file that is there is whole. */
export async function writeWhole(path: string, content: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${randomBytes(6).toString("hex")}`;
  try {
    await writeFile(draft, content);
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
}

/** What is not there is no failure: a shop that has taken in no picture yet has no folder for them either. */
function absent(error: unknown): undefined {
  if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR")) return;
  throw error;
}
