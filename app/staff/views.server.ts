import type { Reader } from "#app/platform/db/index.server.ts";
import type { SavedView, StaffContext } from "./types.ts";

const MOST = 50;

/** Views of one list that this person sees: their own and everybody's, by name. */
export async function readViews(read: Reader, list: string, userId: string): Promise<SavedView[]> {
  const rows = await read.all<{ id: string; name: string; query: string; owner_id: string | null }>(
    `SELECT id, name, query, owner_id FROM saved_views WHERE list = ? AND (owner_id IS NULL OR owner_id = ?) ORDER BY name, id LIMIT ${MOST}`,
    [list, userId],
  );
  return rows.map(({ id, name, query, owner_id }) => ({ id, name, query, shared: owner_id === null }));
}

export async function insertView(
  ctx: StaffContext,
  list: string,
  ownerId: string | null,
  view: Omit<SavedView, "shared">,
) {
  await ctx.tx.run("INSERT INTO saved_views (id, list, owner_id, name, query, created_at) VALUES (?, ?, ?, ?, ?, ?)", [
    ...[view.id, list, ownerId, view.name, view.query, ctx.clock.now()],
  ]);
}

/** Takes a view away that is this person's or everybody's. @returns whether there was one */
export async function deleteView(ctx: StaffContext, id: string, userId: string): Promise<boolean> {
  const { changes } = await ctx.tx.run("DELETE FROM saved_views WHERE id = ? AND (owner_id IS NULL OR owner_id = ?)", [
    id,
    userId,
  ]);
  return changes === 1;
}
