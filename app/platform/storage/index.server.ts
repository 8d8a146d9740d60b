import { join } from "node:path";
import type { Env } from "../env.server.ts";
import { openBucket } from "./bucket.server.ts";
import { openFolder } from "./folder.server.ts";
import type { FileStorage } from "./types.ts";

export { writeWhole } from "./folder.server.ts";
export type { FileStorage, StoredFile } from "./types.ts";

/** Where the shop's pictures lie: the folder `media` of its data, or the bucket that STORAGE_URL names. */
export function openStorage({ storageUrl, data }: Pick<Env, "storageUrl" | "data">): FileStorage {
  if (storageUrl === undefined) return openFolder(join(data, "media"));
  return openBucket(storageUrl, join(data, "cache", "masters"));
}
