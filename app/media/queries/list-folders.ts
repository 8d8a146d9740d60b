import type { Reader } from "#app/platform/db/index.server.ts";
import type { AssetFolder } from "../types.ts";

/** All folders, by name. */
export async function listFolders(read: Reader): Promise<AssetFolder[]> {
  const rows = await read.all<{ id: string; parent_id: string; name: string; n: number }>(
    `SELECT id, parent_id, name,
       (SELECT COUNT(*) FROM assets WHERE assets.folder_id = asset_folders.id AND trashed_at IS NULL) AS n
     FROM asset_folders ORDER BY name_key, id`,
  );
  return rows.map((row) => ({ id: row.id, name: row.name, parent: row.parent_id || null, count: Number(row.n) }));
}
