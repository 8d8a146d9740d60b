import { join } from "node:path";
import type { Env } from "../env.server.ts";
import { openBucket } from "./bucket.server.ts";
import { openFolder } from "./folder.server.ts";
import type { FileStorage } from "./types.ts";

export { writeWhole } from "./folder.server.ts";
export type { FileStorage, OpenFile, StoredFile } from "./types.ts";

/** Where the shop's pictures (`media`), those as they came (`originals`), the files that people asked for, or those joined to answers lie: a folder of its data, or the bucket that STORAGE_URL names. */
export function openStorage(
  { storageUrl, data }: Pick<Env, "storageUrl" | "data">,
  place: "answers" | "exports" | "media" | "originals",
): FileStorage {
  if (storageUrl === undefined) return openFolder(join(data, place));
  return openBucket(storageUrl, place, join(data, "cache", place === "media" ? "masters" : place));
}
