import type { Context } from "../../context.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import {
  archiveLocation,
  holdsGoods,
  insertLocation,
  makeDefault,
  readLocation,
  readLocations,
  updateLocation,
} from "../locations/locations.server.ts";
import type { StockLocation } from "../types.ts";

export interface LocationInput {
  /** Absent: a new one. */
  id?: string;
  /** Of an existing one: the version that was seen. */
  version?: number;
  name: string;
  ships: boolean;
  isDefault: boolean;
}

const MAX_NAME = 80;
const MAX_LOCATIONS = 50;

/** Adds or changes a location. The default one ships, and stays the default until another becomes it. */
export async function saveLocation(ctx: Context, input: LocationInput): Promise<Result<StockLocation>> {
  const name = input.name.normalize("NFC").replace(/\s+/g, " ").trim();
  if (name === "") return refuse("input.required", {}, "/name");
  if (name.length > MAX_NAME) return refuse("input.too_long", { max: MAX_NAME }, "/name");
  const all = await readLocations(ctx.tx);
  if (all.some((each) => each.id !== input.id && each.name.toLowerCase() === name.toLowerCase())) {
    return refuse("location.name_taken", { name }, "/name");
  }
  const known = all.find((each) => each.id === input.id);
  if (input.id !== undefined && !known) return refuse("location.not_found", { id: input.id });
  if (known?.isDefault && !input.isDefault) return refuse("location.needs_default", {}, "/is_default");
  if (input.isDefault && !input.ships) return refuse("location.default_ships", {}, "/ships");
  const location: StockLocation = {
    id: known?.id ?? ctx.ids.next(),
    name,
    ships: input.ships,
    isDefault: input.isDefault,
    position: known?.position ?? all.length,
    version: known ? (input.version ?? known.version) : 1,
  };
  if (!known) {
    if (all.length >= MAX_LOCATIONS) return refuse("lines.too_many", { max: MAX_LOCATIONS });
    await insertLocation(ctx, location);
  } else if (await updateLocation(ctx, location)) {
    location.version++;
  } else return refuse("location.changed_meanwhile", { name: known.name });
  if (input.isDefault) await makeDefault(ctx, location.id);
  return ok(location);
}

/** Closes a location that is empty. The default one cannot be. */
export async function closeLocation(ctx: Context, id: string): Promise<Result<null>> {
  const location = await readLocation(ctx.tx, id);
  if (!location) return refuse("location.not_found", { id });
  if (location.isDefault) return refuse("location.needs_default");
  if (await holdsGoods(ctx.tx, id)) return refuse("location.not_empty", { name: location.name });
  await archiveLocation(ctx, id);
  return ok(null);
}
