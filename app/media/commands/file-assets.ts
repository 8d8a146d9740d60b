import type { Context } from "#app/commerce/context.ts";
import { ok, type Refusal, type Result, refuse } from "#app/commerce/kernel/result.ts";
import { marks } from "#app/platform/db/index.server.ts";
import { assetsChanged } from "../events.ts";
import { isFolder } from "./folders.ts";

/** Puts assets into a folder, or into none (null). @returns how many were there to be moved */
export async function fileAssets(
  ctx: Context,
  ids: readonly string[],
  folder: string | null,
): Promise<Result<{ moved: number }, Refusal<"folder.not_found">>> {
  if (folder !== null && !(await isFolder(ctx, folder))) return refuse("folder.not_found", {}, "/folder");
  if (ids.length === 0) return ok({ moved: 0 });
  const { changes } = await ctx.tx.run(
    `UPDATE assets SET folder_id = ?, updated_at = ? WHERE id IN (${marks(ids)}) AND doomed_at IS NULL`,
    [folder ?? "", ctx.clock.now(), ...ids],
  );
  ctx.emit(assetsChanged(ids));
  return ok({ moved: changes });
}
