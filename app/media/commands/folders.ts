import type { Context } from "#app/commerce/context.ts";
import { ok, type Refusal, type Result, refuse } from "#app/commerce/kernel/result.ts";
import { searchable } from "#app/commerce/kernel/searchable.ts";
import { assetsChanged } from "../events.ts";

export const MAX_FOLDER_NAME = 80;
/** Folders within folders; deeper, nobody finds anything. */
const MAX_DEPTH = 5;

export type FolderRefusal = Refusal<
  | "folder.not_found"
  | "folder.name_taken"
  | "folder.too_deep"
  | "folder.within_itself"
  | "folder.not_empty"
  | "input.required"
  | "input.too_long"
>;

interface FolderRow {
  id: string;
  parent_id: string;
  name: string;
}

export async function isFolder(ctx: Context, id: string): Promise<boolean> {
  return (await readFolder(ctx, id)) !== undefined;
}

/** A new folder. Two in one place are told apart by more than capitals and accents. */
export async function createFolder(
  ctx: Context,
  { name, parent = null }: { name: string; parent?: string | null },
): Promise<Result<{ id: string }, FolderRefusal>> {
  const named = checkName(name);
  if (!named.ok) return named;
  const depth = parent === null ? 0 : (await ancestors(ctx, parent)).length;
  if (parent !== null && depth === 0) return refuse("folder.not_found", {}, "/parent");
  if (depth >= MAX_DEPTH) return refuse("folder.too_deep", { max: MAX_DEPTH }, "/parent");
  if (await isTaken(ctx, parent, named.value.key)) return refuse("folder.name_taken", { name }, "/name");
  const id = ctx.ids.next();
  await ctx.tx.run("INSERT INTO asset_folders (id, parent_id, name, name_key, created_at) VALUES (?, ?, ?, ?, ?)", [
    id,
    parent ?? "",
    named.value.name,
    named.value.key,
    ctx.clock.now(),
  ]);
  ctx.emit(assetsChanged([]));
  return ok({ id });
}

/** Renames a folder, or puts it into another one (null: into none). */
export async function changeFolder(
  ctx: Context,
  id: string,
  change: { name?: string; parent?: string | null },
): Promise<Result<{ id: string }, FolderRefusal>> {
  const folder = await readFolder(ctx, id);
  if (!folder) return refuse("folder.not_found", { id });
  const named = checkName(change.name ?? folder.name);
  if (!named.ok) return named;
  const parent = change.parent === undefined ? folder.parent_id || null : change.parent;
  if (parent !== null) {
    const above = await ancestors(ctx, parent);
    if (above.length === 0) return refuse("folder.not_found", {}, "/parent");
    if (above.some((each) => each.id === id)) return refuse("folder.within_itself", {}, "/parent");
    if (above.length + (await height(ctx, id)) > MAX_DEPTH)
      return refuse("folder.too_deep", { max: MAX_DEPTH }, "/parent");
  }
  if (await isTaken(ctx, parent, named.value.key, id)) {
    return refuse("folder.name_taken", { name: named.value.name }, "/name");
  }
  await ctx.tx.run("UPDATE asset_folders SET parent_id = ?, name = ?, name_key = ? WHERE id = ?", [
    parent ?? "",
    named.value.name,
    named.value.key,
    id,
  ]);
  ctx.emit(assetsChanged([]));
  return ok({ id });
}

/** Takes a folder away: an empty one, or with `keepContents`, what is in it going to where the folder stood. */
export async function removeFolder(
  ctx: Context,
  id: string,
  { keepContents = false }: { keepContents?: boolean } = {},
): Promise<Result<{ moved: number }, FolderRefusal>> {
  const folder = await readFolder(ctx, id);
  if (!folder) return refuse("folder.not_found", { id });
  const within = await ctx.tx.all<FolderRow & { name_key: string }>(
    "SELECT id, parent_id, name, name_key FROM asset_folders WHERE parent_id = ?",
    [id],
  );
  const inside = await ctx.tx.one("SELECT id FROM assets WHERE folder_id = ? LIMIT 1", [id]);
  if ((within.length > 0 || inside) && !keepContents) return refuse("folder.not_empty", { name: folder.name });
  for (const child of within) {
    const taken = await isTaken(ctx, folder.parent_id || null, child.name_key, id);
    if (taken) return refuse("folder.name_taken", { name: child.name });
    await ctx.tx.run("UPDATE asset_folders SET parent_id = ? WHERE id = ?", [folder.parent_id, child.id]);
  }
  const { changes } = await ctx.tx.run("UPDATE assets SET folder_id = ? WHERE folder_id = ?", [folder.parent_id, id]);
  await ctx.tx.run("DELETE FROM asset_folders WHERE id = ?", [id]);
  ctx.emit(assetsChanged([]));
  return ok({ moved: changes });
}

function checkName(text: string): Result<{ name: string; key: string }, FolderRefusal> {
  const name = text.trim();
  const key = searchable(name);
  if (key === "") return refuse("input.required", {}, "/name");
  if (name.length > MAX_FOLDER_NAME) return refuse("input.too_long", { max: MAX_FOLDER_NAME }, "/name");
  return ok({ name, key: key.slice(0, 190) });
}

function readFolder(ctx: Context, id: string): Promise<FolderRow | undefined> {
  return ctx.tx.one<FolderRow>("SELECT id, parent_id, name FROM asset_folders WHERE id = ?", [id]);
}

async function isTaken(ctx: Context, parent: string | null, key: string, except = ""): Promise<boolean> {
  const sql = "SELECT id FROM asset_folders WHERE parent_id = ? AND name_key = ? AND id <> ?";
  return (await ctx.tx.one(sql, [parent ?? "", key, except])) !== undefined;
}

/** The folder and those it stands in, itself first; none where it is no folder. */
async function ancestors(ctx: Context, id: string): Promise<FolderRow[]> {
  const found: FolderRow[] = [];
  for (let at = id; at !== "" && found.length <= MAX_DEPTH; ) {
    const folder = await readFolder(ctx, at);
    if (!folder) break;
    found.push(folder);
    at = folder.parent_id;
  }
  return found;
}

/** How many folders deep it goes, itself counted. */
async function height(ctx: Context, id: string): Promise<number> {
  const within = await ctx.tx.all<{ id: string }>("SELECT id FROM asset_folders WHERE parent_id = ?", [id]);
  let deepest = 0;
  for (const child of within) deepest = Math.max(deepest, await height(ctx, child.id));
  return deepest + 1;
}
