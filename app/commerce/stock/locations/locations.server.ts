import { marks, type Reader, type Row } from "#app/platform/db/index.server.ts";
import type { Context } from "../../context.ts";
import type { LocationLevel, StockLocation } from "../types.ts";

const COLUMNS = "id, name, ships, is_default, position, version";

/** Locations in use, the default one first, then as the shop put them. */
export async function readLocations(read: Reader): Promise<StockLocation[]> {
  const rows = await read.all(
    `SELECT ${COLUMNS} FROM stock_locations WHERE archived_at IS NULL ORDER BY is_default DESC, position, id`,
  );
  return rows.map(toLocation);
}

/** Every location there ever was, for a ledger that still names them. */
export async function readLocationNames(read: Reader): Promise<Map<string, string>> {
  const rows = await read.all<{ id: string; name: string }>("SELECT id, name FROM stock_locations");
  return new Map(rows.map((row) => [row.id, row.name]));
}

export async function readLocation(read: Reader, id: string): Promise<StockLocation | undefined> {
  const row = await read.one(`SELECT ${COLUMNS} FROM stock_locations WHERE id = ? AND archived_at IS NULL`, [id]);
  return row && toLocation(row);
}

/** What lies of these variants, location by location; where there never was any there is no row. */
export async function readLocationLevels(read: Reader, variantIds: readonly string[]): Promise<LocationLevel[]> {
  if (variantIds.length === 0) return [];
  const rows = await read.all(
    `SELECT variant_id, location_id, on_hand, quarantined FROM location_levels WHERE variant_id IN (${marks(variantIds)})`,
    variantIds,
  );
  return rows.map((row) => ({
    variantId: String(row.variant_id),
    locationId: String(row.location_id),
    onHand: Number(row.on_hand),
    quarantined: Number(row.quarantined),
  }));
}

/** Moves what lies at a location. The caller holds the variant's level locked, so that nobody makes the row meanwhile. */
export async function moveLocationLevel(ctx: Context, { variantId, locationId, onHand, quarantined }: LocationLevel) {
  const { changes } = await ctx.tx.run(
    "UPDATE location_levels SET on_hand = on_hand + ?, quarantined = quarantined + ? WHERE variant_id = ? AND location_id = ?",
    [onHand, quarantined, variantId, locationId],
  );
  if (changes > 0) return;
  await ctx.tx.run("INSERT INTO location_levels (variant_id, location_id, on_hand, quarantined) VALUES (?, ?, ?, ?)", [
    variantId,
    locationId,
    onHand,
    quarantined,
  ]);
}

/** Something lies there, or is owed there. */
export async function holdsGoods(read: Reader, locationId: string): Promise<boolean> {
  const row = await read.one(
    "SELECT 1 FROM location_levels WHERE location_id = ? AND (on_hand <> 0 OR quarantined <> 0) LIMIT 1",
    [locationId],
  );
  return row !== undefined;
}

export async function insertLocation(ctx: Context, location: StockLocation): Promise<void> {
  await ctx.tx.run(
    "INSERT INTO stock_locations (id, name, ships, is_default, position, version, updated_at) VALUES (?, ?, ?, 0, ?, ?, ?)",
    [location.id, location.name, Number(location.ships), location.position, location.version, ctx.clock.now()],
  );
}

/** @returns whether the location still stood at that version */
export async function updateLocation(ctx: Context, { id, name, ships, position, version }: StockLocation) {
  const { changes } = await ctx.tx.run(
    "UPDATE stock_locations SET name = ?, ships = ?, position = ?, version = version + 1, updated_at = ? WHERE id = ? AND version = ? AND archived_at IS NULL",
    [name, Number(ships), position, ctx.clock.now(), id, version],
  );
  return changes === 1;
}

/** One statement, so that there is never none and never two. */
export async function makeDefault(ctx: Context, id: string): Promise<void> {
  await ctx.tx.run("UPDATE stock_locations SET is_default = CASE WHEN id = ? THEN 1 ELSE 0 END", [id]);
}

export async function archiveLocation(ctx: Context, id: string): Promise<void> {
  const now = ctx.clock.now();
  await ctx.tx.run("UPDATE stock_locations SET archived_at = ?, updated_at = ? WHERE id = ?", [now, now, id]);
}

function toLocation(row: Row): StockLocation {
  return {
    id: String(row.id),
    name: String(row.name),
    ships: Number(row.ships) === 1,
    isDefault: Number(row.is_default) === 1,
    position: Number(row.position),
    version: Number(row.version),
  };
}
