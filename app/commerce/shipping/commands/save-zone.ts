import { isDuplicate } from "#app/platform/db/index.server.ts";
import type { Context } from "../../context.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { deliveryChanged } from "../events.ts";
import { deleteRow, insertZone, readZones, updateZone } from "../model.server.ts";
import { checkZone, placeKey } from "../rules/check-zone.ts";
import type { Stored, Zone } from "../types.ts";

export type ZoneInput = Omit<Zone, "id">;

/** Makes a zone, or makes an existing one what the input says; `basedOn` is the version whoever saves has seen. */
export async function saveZone(
  ctx: Context,
  input: ZoneInput,
  { id, basedOn }: { id?: string; basedOn?: number } = {},
): Promise<Result<Stored<Zone>>> {
  const [before] = id === undefined ? [] : await readZones(ctx.tx, "WHERE id = ?", [id]);
  if (id !== undefined && !before) return refuse("zone.not_found", { id });
  const checked = checkZone({ ...input, id: before?.id ?? ctx.ids.next() });
  if (!checked.ok) return checked;
  const zone = checked.value;
  try {
    if (!before) await insertZone(ctx, zone, placeKey(zone));
    else if (!(await updateZone(ctx, zone, placeKey(zone), basedOn))) return refuse("zone.changed_meanwhile");
  } catch (error) {
    if (isDuplicate(error)) return refuse("zone.place_taken", {}, zone.city === null ? "/region" : "/city");
    throw error;
  }
  changed(ctx, zone, before);
  return ok({ ...zone, version: (before?.version ?? 0) + 1, updatedAt: ctx.clock.now() });
}

/** Takes a zone away: its place is delivered to as what lies around it. */
export async function removeZone(ctx: Context, id: string): Promise<Result<null>> {
  const [zone] = await readZones(ctx.tx, "WHERE id = ?", [id]);
  if (!zone || !(await deleteRow(ctx, "shipping_zones", id))) return refuse("zone.not_found", { id });
  ctx.emit(deliveryChanged(zone.country));
  return ok(null);
}

function changed(ctx: Context, zone: Zone, before: Zone | undefined): void {
  ctx.emit(deliveryChanged(zone.country));
  if (before && before.country !== zone.country) ctx.emit(deliveryChanged(before.country));
}
