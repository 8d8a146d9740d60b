import type { MediaFolder } from "../ports.ts";

/** A folder with how deep it stands: 0 at the top. */
export interface FolderRow extends MediaFolder {
  depth: number;
}

/** Folders in the order of their tree, each below the one it stands in; within one, in the order given. */
export function folderTree(folders: readonly MediaFolder[]): FolderRow[] {
  const rows: FolderRow[] = [];
  const walk = (parent: string | null, depth: number) => {
    for (const folder of folders) {
      if (folder.parent !== parent) continue;
      rows.push({ ...folder, depth });
      walk(folder.id, depth + 1);
    }
  };
  walk(null, 0);
  return rows;
}

/** Where a folder may be put: not into itself, nor into what stands in it. */
export function foldersToMoveTo(folders: readonly MediaFolder[], id: string): FolderRow[] {
  const rows = folderTree(folders);
  const at = rows.findIndex((row) => row.id === id);
  const depth = rows[at]?.depth ?? 0;
  const after = rows.slice(at + 1);
  const end = after.findIndex((row) => row.depth <= depth);
  const within = new Set([id, ...(end === -1 ? after : after.slice(0, end)).map((row) => row.id)]);
  return rows.filter((row) => !within.has(row.id));
}
