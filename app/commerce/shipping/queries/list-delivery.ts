import type { Reader } from "#app/platform/db/index.server.ts";
import { readDesks, readPostcodes, readZones } from "../model.server.ts";
import type { Desk, PostcodeList, Stored, Zone } from "../types.ts";

/** Zones as they are stored, by country, region and town; of one country where it is named. */
export function listZones(read: Reader, country?: string): Promise<Stored<Zone>[]> {
  return country === undefined ? readZones(read) : readZones(read, "WHERE country = ?", [country]);
}

export async function findZone(read: Reader, id: string): Promise<Stored<Zone> | undefined> {
  return (await readZones(read, "WHERE id = ?", [id]))[0];
}

export function listDesks(read: Reader, country?: string): Promise<Stored<Desk>[]> {
  return country === undefined ? readDesks(read) : readDesks(read, "WHERE country = ?", [country]);
}

export async function findDesk(read: Reader, id: string): Promise<Stored<Desk> | undefined> {
  return (await readDesks(read, "WHERE id = ?", [id]))[0];
}

export function listPostcodes(read: Reader): Promise<Stored<PostcodeList>[]> {
  return readPostcodes(read);
}
