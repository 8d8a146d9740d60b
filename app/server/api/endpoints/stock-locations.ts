import { refuse } from "#app/commerce/kernel/result.ts";
import { closeLocation, findLocations, type LocationInput, saveLocation } from "#app/commerce/stock/index.server.ts";
import { actorOf } from "../actor.ts";
import { type ApiCall, endpoint } from "../endpoint.ts";
import { pageAnswer } from "../page-of.ts";
import { listSchema, object } from "../schemas/common.ts";
import { locationInput, locationPatch, locationSchema } from "../schemas/stock.ts";
import { locationJson } from "../stock-json.ts";

interface LocationBody {
  name: string;
  ships: boolean;
  is_default: boolean;
}

async function save<B>({ app, token, locale }: ApiCall<B>, status: number, input: LocationInput) {
  const saved = await app.command({ actor: actorOf(token), locale }, (ctx) => saveLocation(ctx, input));
  return saved.ok ? { status, body: locationJson(saved.value) } : { refusal: saved.refusal };
}

export const stockLocationEndpoints = [
  endpoint({
    method: "GET",
    path: "/stock-locations",
    scope: "read",
    summary: "List where stock lies, the default location first",
    success: { status: 200, schema: listSchema(locationSchema) },
    handle: ({ app }) => app.query(async ({ read }) => pageAnswer((await findLocations(read)).map(locationJson), null)),
  }),
  endpoint<LocationBody>({
    method: "POST",
    path: "/stock-locations",
    scope: "write",
    summary: "Add a location",
    body: locationInput,
    success: { status: 201, schema: locationSchema },
    handle: (call) => {
      const { name, ships, is_default: isDefault } = call.body;
      return save(call, 201, { name, ships, isDefault });
    },
  }),
  endpoint<Partial<LocationBody> & { version: number }>({
    method: "PATCH",
    path: "/stock-locations/{id}",
    scope: "write",
    summary: "Change a location",
    description: "`version` is the one you saw; refused where somebody changed it meanwhile.",
    body: locationPatch,
    success: { status: 200, schema: locationSchema },
    handle: async (call) => {
      const { app, params, body } = call;
      const id = params.id ?? "";
      const known = (await app.query(({ read }) => findLocations(read))).find((each) => each.id === id);
      if (!known) return { refusal: refuse("location.not_found", { id }).refusal };
      const { name = known.name, ships = known.ships, is_default: isDefault = known.isDefault, version } = body;
      return save(call, 200, { id, version, name, ships, isDefault });
    },
  }),
  endpoint({
    method: "DELETE",
    path: "/stock-locations/{id}",
    scope: "write",
    summary: "Close a location that is empty",
    success: { status: 200, schema: object({}) },
    handle: async ({ app, token, locale, params }) => {
      const closed = await app.command({ actor: actorOf(token), locale }, (ctx) => closeLocation(ctx, params.id ?? ""));
      return closed.ok ? { status: 200, body: {} } : { refusal: closed.refusal };
    },
  }),
];
