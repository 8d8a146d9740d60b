import { jsonOf, type Reader, type Row } from "#app/platform/db/index.server.ts";
import type { Context } from "../context.ts";
import type { Delivery, Desk, PostcodeList, Stored, Zone, ZoneRate } from "./types.ts";

const ZONE_COLUMNS = "id, country, region, city, refused, rates, version, updated_at";
const DESK_COLUMNS = "id, country, region, city, name, address, phone, carrier, version, updated_at";

export async function readZones(read: Reader, where = "", binds: readonly string[] = []): Promise<Stored<Zone>[]> {
  const rows = await read.all(
    `SELECT ${ZONE_COLUMNS} FROM shipping_zones ${where} ORDER BY country, region, city, id`,
    binds,
  );
  return rows.map(toZone);
}

export async function readDesks(read: Reader, where = "", binds: readonly string[] = []): Promise<Stored<Desk>[]> {
  const rows = await read.all(
    `SELECT ${DESK_COLUMNS} FROM shipping_desks ${where} ORDER BY country, region, city, name, id`,
    binds,
  );
  return rows.map(toDesk);
}

export async function readPostcodes(read: Reader): Promise<Stored<PostcodeList>[]> {
  const rows = await read.all(
    "SELECT country, mode, codes, version, updated_at FROM shipping_postcodes ORDER BY country",
  );
  return rows.map((row) => ({
    country: String(row.country),
    mode: row.mode === "deny" ? "deny" : "allow",
    codes: jsonOf<string[]>(row.codes),
    ...storedAt(row),
  }));
}

export async function readDelivery(read: Reader): Promise<Delivery> {
  const [zones, desks, postcodes] = await Promise.all([readZones(read), readDesks(read), readPostcodes(read)]);
  return { zones, desks, postcodes };
}

/** Two zones of one place collide here, whatever their towns' spelling. */
export async function insertZone(ctx: Context, zone: Zone, place: string): Promise<void> {
  await ctx.tx.run(
    "INSERT INTO shipping_zones (id, place, country, region, city, refused, rates, version, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?)",
    [zone.id, place, ...zoneValues(zone), ctx.clock.now()],
  );
}

/** @returns whether the zone still was at this version; without one, whether it was there. */
export async function updateZone(ctx: Context, zone: Zone, place: string, version?: number): Promise<boolean> {
  const { changes } = await ctx.tx.run(
    `UPDATE shipping_zones SET place = ?, country = ?, region = ?, city = ?, refused = ?, rates = ?, version = version + 1, updated_at = ? WHERE id = ?${versionIs(version)}`,
    [place, ...zoneValues(zone), ctx.clock.now(), zone.id, ...(version === undefined ? [] : [version])],
  );
  return changes === 1;
}

export async function insertDesk(ctx: Context, desk: Desk): Promise<void> {
  await ctx.tx.run(
    "INSERT INTO shipping_desks (id, country, region, city, name, address, phone, carrier, version, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, ?)",
    [desk.id, ...deskValues(desk), ctx.clock.now()],
  );
}

export async function updateDesk(ctx: Context, desk: Desk, version?: number): Promise<boolean> {
  const { changes } = await ctx.tx.run(
    `UPDATE shipping_desks SET country = ?, region = ?, city = ?, name = ?, address = ?, phone = ?, carrier = ?, version = version + 1, updated_at = ? WHERE id = ?${versionIs(version)}`,
    [...deskValues(desk), ctx.clock.now(), desk.id, ...(version === undefined ? [] : [version])],
  );
  return changes === 1;
}

export async function deleteRow(
  ctx: Context,
  table: "shipping_zones" | "shipping_desks",
  id: string,
): Promise<boolean> {
  const { changes } = await ctx.tx.run(`DELETE FROM ${table} WHERE id = ?`, [id]);
  return changes === 1;
}

/** Puts a country's list in the place of the one before; an empty one opens the country. */
export async function writePostcodes(ctx: Context, { country, mode, codes }: PostcodeList): Promise<void> {
  await ctx.tx.run("DELETE FROM shipping_postcodes WHERE country = ?", [country]);
  if (codes.length === 0) return;
  await ctx.tx.run(
    "INSERT INTO shipping_postcodes (country, mode, codes, version, updated_at) VALUES (?, ?, ?, 1, ?)",
    [country, mode, JSON.stringify(codes), ctx.clock.now()],
  );
}

function versionIs(version: number | undefined): string {
  return version === undefined ? "" : " AND version = ?";
}

function zoneValues({ country, region, city, refused, rates }: Zone) {
  return [country, region, city, refused ? 1 : 0, JSON.stringify(rates)];
}

function deskValues({ country, region, city, name, address, phone, carrier }: Desk) {
  return [country, region, city, name, address, phone, carrier];
}

function toZone(row: Row): Stored<Zone> {
  return {
    id: String(row.id),
    country: String(row.country),
    region: textOrNull(row.region),
    city: textOrNull(row.city),
    refused: Number(row.refused) === 1,
    rates: jsonOf<ZoneRate[]>(row.rates),
    ...storedAt(row),
  };
}

function toDesk(row: Row): Stored<Desk> {
  return {
    id: String(row.id),
    country: String(row.country),
    region: textOrNull(row.region),
    city: String(row.city),
    name: String(row.name),
    address: String(row.address),
    phone: String(row.phone),
    carrier: textOrNull(row.carrier),
    ...storedAt(row),
  };
}

function storedAt(row: Row): { version: number; updatedAt: number } {
  return { version: Number(row.version), updatedAt: Number(row.updated_at) };
}

function textOrNull(value: string | number | null | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}
