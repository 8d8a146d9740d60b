import type { Context } from "../../context.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { deliveryChanged } from "../events.ts";
import { deleteRow, insertDesk, readDesks, updateDesk } from "../model.server.ts";
import { checkRegion } from "../rules/check-zone.ts";
import type { Desk, Stored } from "../types.ts";

export type DeskInput = Omit<Desk, "id">;

const MAX = { name: 120, city: 120, address: 250, phone: 40, carrier: 60 };

/** Makes a desk where parcels are picked up, or makes an existing one what the input says. */
export async function saveDesk(
  ctx: Context,
  input: DeskInput,
  { id, basedOn }: { id?: string; basedOn?: number } = {},
): Promise<Result<Stored<Desk>>> {
  const [before] = id === undefined ? [] : await readDesks(ctx.tx, "WHERE id = ?", [id]);
  if (id !== undefined && !before) return refuse("desk.not_found", { id });
  const checked = checkDesk({ ...input, id: before?.id ?? ctx.ids.next() });
  if (!checked.ok) return checked;
  const desk = checked.value;
  if (!before) await insertDesk(ctx, desk);
  else if (!(await updateDesk(ctx, desk, basedOn))) return refuse("desk.changed_meanwhile");
  ctx.emit(deliveryChanged(desk.country));
  return ok({ ...desk, version: (before?.version ?? 0) + 1, updatedAt: ctx.clock.now() });
}

export async function removeDesk(ctx: Context, id: string): Promise<Result<null>> {
  const [desk] = await readDesks(ctx.tx, "WHERE id = ?", [id]);
  if (!desk || !(await deleteRow(ctx, "shipping_desks", id))) return refuse("desk.not_found", { id });
  ctx.emit(deliveryChanged(desk.country));
  return ok(null);
}

function checkDesk(desk: Desk): Result<Desk> {
  const country = desk.country.trim().toUpperCase();
  if (!/^[A-Z]{2}$/.test(country)) return refuse("input.invalid", { problem: desk.country }, "/country");
  const region = checkRegion(country, desk.region);
  if (!region.ok) return region;
  const texts = {
    name: desk.name.trim(),
    city: desk.city.trim(),
    address: desk.address.trim(),
    phone: desk.phone.trim(),
    carrier: desk.carrier?.trim() ?? "",
  };
  if (texts.name === "") return refuse("input.required", {}, "/name");
  for (const [field, max] of Object.entries(MAX)) {
    if (texts[field as keyof typeof MAX].length > max) return refuse("input.too_long", { max }, `/${field}`);
  }
  return ok({ id: desk.id, country, region: region.value, ...texts, carrier: texts.carrier || null });
}
