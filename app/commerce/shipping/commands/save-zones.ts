import type { Context } from "../../context.ts";
import { ok, type Result } from "../../kernel/result.ts";
import { deliveryChanged } from "../events.ts";
import { deleteRow, insertZone, readZones, updateZone } from "../model.server.ts";
import { checkZone, placeKey } from "../rules/check-zone.ts";
import type { Zone } from "../types.ts";
import type { ZoneInput } from "./save-zone.ts";

/** One row of a table of prices: a place, and its zone; null takes the zone away, so that the place follows what is around it. */
export interface ZoneRow {
  place: Pick<Zone, "country" | "region" | "city">;
  zone: Pick<ZoneInput, "refused" | "rates"> | null;
}

/** What a table of prices came to. */
export interface SavedZones {
  made: number;
  changed: number;
  removed: number;
}

/**
 * Writes a whole table of prices: each place gets the zone its row says, and places of no row keep theirs. All or
 * nothing: the first row that is wrong is refused, pointing at it.
 */
export async function saveZones(ctx: Context, rows: readonly ZoneRow[]): Promise<Result<SavedZones>> {
  const known = new Map((await readZones(ctx.tx)).map((zone) => [placeKey(zone), zone]));
  const saved: SavedZones = { made: 0, changed: 0, removed: 0 };
  const countries = new Set<string>();
  for (const [index, row] of rows.entries()) {
    const before = known.get(placeKey(row.place));
    const checked = row.zone && checkZone({ ...row.place, ...row.zone, id: before?.id ?? ctx.ids.next() });
    if (checked && !checked.ok) {
      return { ok: false, refusal: { ...checked.refusal, pointer: `/rows/${index}${checked.refusal.pointer ?? ""}` } };
    }
    if (!checked) {
      if (!before) continue;
      await deleteRow(ctx, "shipping_zones", before.id);
      known.delete(placeKey(row.place));
      saved.removed++;
      countries.add(before.country);
      continue;
    }
    const zone = checked.value;
    const key = placeKey(zone);
    const there = known.get(key);
    countries.add(zone.country);
    if (!there) {
      await insertZone(ctx, zone, key);
      saved.made++;
    } else {
      if (same(there, zone)) continue;
      await updateZone(ctx, { ...zone, id: there.id }, key);
      saved.changed++;
    }
    known.set(key, { ...zone, id: there?.id ?? zone.id, version: 1, updatedAt: ctx.clock.now() });
  }
  for (const country of countries) ctx.emit(deliveryChanged(country));
  return ok(saved);
}

function same(a: Zone, b: Zone): boolean {
  return a.refused === b.refused && JSON.stringify(a.rates) === JSON.stringify(b.rates);
}
