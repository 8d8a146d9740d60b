import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import type { StaffContext } from "../types.ts";
import { insertView, readViews } from "../views.server.ts";

const LONGEST_NAME = 60;
const LONGEST_QUERY = 500;
const MOST = 40;

/** Keeps a list as it stands under a name, for oneself or for everybody. */
export async function saveView(
  ctx: StaffContext,
  userId: string,
  view: { list: string; name: string; query: string; shared: boolean },
): Promise<Result<{ id: string }>> {
  const name = view.name.normalize("NFC").replace(/\s+/g, " ").trim();
  if (name === "") return refuse("input.required", {}, "/name");
  if (name.length > LONGEST_NAME) return refuse("input.too_long", { max: LONGEST_NAME }, "/name");
  const search = new URLSearchParams(view.query);
  search.delete("cursor");
  const query = search.toString();
  if (query.length > LONGEST_QUERY) return refuse("input.too_long", { max: LONGEST_QUERY }, "/query");
  if ((await readViews(ctx.tx, view.list, userId)).length >= MOST)
    return refuse("views.too_many", { max: MOST }, "/name");
  const id = ctx.ids.next();
  await insertView(ctx, view.list, view.shared ? null : userId, { id, name, query });
  return ok({ id });
}
