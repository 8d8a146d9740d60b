import type { Context } from "#app/commerce/context.ts";
import type { Result } from "#app/commerce/kernel/result.ts";
import { placeOf, regionsOf, townsOf } from "#app/commerce/places/index.server.ts";
import {
  DELIVERY,
  type Desk,
  type DeskInput,
  findDesk,
  findRates,
  findZone,
  listDesks,
  listPostcodes,
  listZones,
  type PostcodeList,
  removeDesk,
  removeZone,
  type Stored,
  saveDesk,
  savePostcodes,
  saveZone,
  saveZones,
  type Zone,
  type ZoneRow,
} from "#app/commerce/shipping/index.server.ts";
import { actorOf } from "../actor.ts";
import { type ApiAnswer, type ApiCall, endpoint } from "../endpoint.ts";
import { array, object, text } from "../schemas/common.ts";
import {
  deskInput,
  deskSchema,
  placesSchema,
  postcodesInput,
  postcodesSchema,
  ratesInput,
  ratesSchema,
  zoneInput,
  zoneSchema,
  zonesInput,
} from "../schemas/shipping.ts";
import { deskJson, offeredJson, type ZoneBody, zoneInputOf, zoneJson } from "../shipping-json.ts";

const byCountry = {
  country: { description: "Of this country, ISO 3166-1 alpha-2", schema: { type: "string", pattern: "^[A-Z]{2}$" } },
};
const whole = { type: "integer" } as const;
const gone = { status: 200, schema: object({ id: text(26) }) };

type DeskBody = Partial<DeskInput> & Pick<Desk, "country" | "name"> & { version?: number };
interface RatesBody {
  address: { country: string; region?: string | null; city: string; postcode?: string | null };
  subtotal?: number;
  weight?: number;
  quantity?: number;
}

async function run<B, T>(
  { app, token, locale }: ApiCall<B>,
  status: number,
  work: (ctx: Context) => Promise<Result<T>>,
  shown: (value: T) => unknown,
): Promise<ApiAnswer> {
  const done = await app.command({ actor: actorOf(token), locale }, work);
  return done.ok ? { status, body: shown(done.value) } : { refusal: done.refusal };
}

async function writeZone(call: ApiCall<ZoneBody & { version?: number }>, id?: string): Promise<ApiAnswer> {
  const shop = await call.app.shop();
  const input = zoneInputOf(call.body, shop);
  if (!input.ok) return { refusal: input.refusal };
  const { version } = call.body;
  const at = { ...(id !== undefined && { id }), ...(version !== undefined && { basedOn: version }) };
  const shown = (zone: Stored<Zone>) => zoneJson(zone, shop);
  return run(call, id === undefined ? 201 : 200, (ctx) => saveZone(ctx, input.value, at), shown);
}

function writeDesk(call: ApiCall<DeskBody>, id?: string): Promise<ApiAnswer> {
  const { version, ...given } = call.body;
  const input = { region: null, city: "", address: "", phone: "", carrier: null, ...given };
  const at = { ...(id !== undefined && { id }), ...(version !== undefined && { basedOn: version }) };
  return run(call, id === undefined ? 201 : 200, (ctx) => saveDesk(ctx, input, at), deskJson);
}

export const shippingEndpoints = [
  endpoint({
    method: "GET",
    path: "/places/{country}",
    scope: "read",
    summary: "Regions and towns of a country",
    description: "What the shop's form lets people choose from. A town that is not here may be typed all the same.",
    success: { status: 200, schema: placesSchema },
    handle: async ({ params }) => {
      const country = params.country ?? "";
      if (!/^[A-Z]{2}$/.test(country)) {
        return { status: 404, refusal: { code: "country.not_served", data: { country } } };
      }
      return { status: 200, body: { country, regions: regionsOf(country), towns: townsOf(country) } };
    },
  }),
  endpoint<RatesBody>({
    method: "POST",
    path: "/shipping-rates",
    scope: "read",
    summary: "Ways of delivery to an address, with their prices",
    description:
      "The zone that is most specific answers alone: town in its region, town, region, country, else the shop's own price.",
    body: ratesInput,
    success: { status: 200, schema: ratesSchema },
    handle: ({ app, body }) =>
      app.query(async ({ kept, shop }) => {
        const { address, subtotal = 0, weight = 0, quantity = 1 } = body;
        const rates = findRates(kept(DELIVERY), shop.shipping, address, { subtotal, weight, quantity });
        if (!rates.ok) return { refusal: rates.refusal };
        const { region, known } = placeOf(address);
        const data = rates.value.map((rate) => offeredJson(rate, shop));
        return { status: 200, body: { region, town: known?.name.fr ?? null, data } };
      }),
  }),
  endpoint({
    method: "GET",
    path: "/shipping-zones",
    scope: "read",
    summary: "List delivery zones",
    query: byCountry,
    success: { status: 200, schema: object({ data: array(zoneSchema, 10_000) }) },
    handle: ({ app, query }) =>
      app.query(async ({ read, shop }) => {
        const zones = await listZones(read, query.country);
        return { status: 200, body: { data: zones.map((zone) => zoneJson(zone, shop)) } };
      }),
  }),
  endpoint<ZoneBody>({
    method: "POST",
    path: "/shipping-zones",
    scope: "write",
    summary: "Make a delivery zone",
    body: zoneInput,
    success: { status: 201, schema: zoneSchema },
    handle: (call) => writeZone(call),
  }),
  endpoint<{ zones: (ZoneBody & { remove?: boolean })[] }>({
    method: "PUT",
    path: "/shipping-zones",
    scope: "write",
    summary: "Write a table of delivery prices",
    description: "Each place gets the zone its row says; places of no row keep theirs. All or nothing.",
    body: zonesInput,
    success: { status: 200, schema: object({ made: whole, changed: whole, removed: whole }) },
    handle: async (call) => {
      const shop = await call.app.shop();
      const rows: ZoneRow[] = [];
      for (const [index, { remove = false, ...body }] of call.body.zones.entries()) {
        const input = zoneInputOf(body, shop);
        if (!input.ok) {
          return { refusal: { ...input.refusal, pointer: `/zones/${index}${input.refusal.pointer ?? ""}` } };
        }
        const { refused, rates, ...place } = input.value;
        rows.push({ place, zone: remove ? null : { refused, rates } });
      }
      const written = await run(
        call,
        200,
        (ctx) => saveZones(ctx, rows),
        (saved) => saved,
      );
      return "refusal" in written ? { refusal: inBody(written.refusal) } : written;
    },
  }),
  endpoint({
    method: "GET",
    path: "/shipping-zones/{id}",
    scope: "read",
    summary: "Read a delivery zone",
    success: { status: 200, schema: zoneSchema },
    handle: ({ app, params }) =>
      app.query(async ({ read, shop }) => {
        const zone = await findZone(read, params.id ?? "");
        return zone ? { status: 200, body: zoneJson(zone, shop) } : { refusal: { code: "zone.not_found" } };
      }),
  }),
  endpoint<ZoneBody & { version?: number }>({
    method: "PUT",
    path: "/shipping-zones/{id}",
    scope: "write",
    summary: "Change a delivery zone",
    description: "With `version`, a zone that was changed since is answered 409 and left alone.",
    body: zoneInput,
    success: { status: 200, schema: zoneSchema },
    handle: (call) => writeZone(call, call.params.id ?? ""),
  }),
  endpoint({
    method: "DELETE",
    path: "/shipping-zones/{id}",
    scope: "write",
    summary: "Take a delivery zone away",
    success: gone,
    handle: (call) =>
      run(
        call,
        200,
        (ctx) => removeZone(ctx, call.params.id ?? ""),
        () => ({ id: call.params.id }),
      ),
  }),
  endpoint({
    method: "GET",
    path: "/shipping-desks",
    scope: "read",
    summary: "List pick-up desks",
    query: byCountry,
    success: { status: 200, schema: object({ data: array(deskSchema, 10_000) }) },
    handle: ({ app, query }) =>
      app.query(async ({ read }) => {
        return { status: 200, body: { data: (await listDesks(read, query.country)).map(deskJson) } };
      }),
  }),
  endpoint<DeskBody>({
    method: "POST",
    path: "/shipping-desks",
    scope: "write",
    summary: "Make a pick-up desk",
    body: deskInput,
    success: { status: 201, schema: deskSchema },
    handle: (call) => writeDesk(call),
  }),
  endpoint({
    method: "GET",
    path: "/shipping-desks/{id}",
    scope: "read",
    summary: "Read a pick-up desk",
    success: { status: 200, schema: deskSchema },
    handle: ({ app, params }) =>
      app.query(async ({ read }) => {
        const desk = await findDesk(read, params.id ?? "");
        return desk ? { status: 200, body: deskJson(desk) } : { refusal: { code: "desk.not_found" } };
      }),
  }),
  endpoint<DeskBody>({
    method: "PUT",
    path: "/shipping-desks/{id}",
    scope: "write",
    summary: "Change a pick-up desk",
    body: deskInput,
    success: { status: 200, schema: deskSchema },
    handle: (call) => writeDesk(call, call.params.id ?? ""),
  }),
  endpoint({
    method: "DELETE",
    path: "/shipping-desks/{id}",
    scope: "write",
    summary: "Take a pick-up desk away",
    success: gone,
    handle: (call) =>
      run(
        call,
        200,
        (ctx) => removeDesk(ctx, call.params.id ?? ""),
        () => ({ id: call.params.id }),
      ),
  }),
  endpoint({
    method: "GET",
    path: "/shipping-postcodes",
    scope: "read",
    summary: "List postcode lists",
    success: { status: 200, schema: object({ data: array(postcodesSchema, 250) }) },
    handle: ({ app }) =>
      app.query(async ({ read }) => ({ status: 200, body: { data: (await listPostcodes(read)).map(postcodesJson) } })),
  }),
  endpoint<Pick<PostcodeList, "mode" | "codes">>({
    method: "PUT",
    path: "/shipping-postcodes/{country}",
    scope: "write",
    summary: "Write a country's postcode list",
    body: postcodesInput,
    success: { status: 200, schema: postcodesSchema },
    handle: (call) =>
      run(call, 200, (ctx) => savePostcodes(ctx, { country: call.params.country ?? "", ...call.body }), postcodesJson),
  }),
];

function postcodesJson({ country, mode, codes }: PostcodeList) {
  return { country, mode, codes };
}

/** The engine speaks of rows, the body of zones. */
function inBody<R extends { pointer?: string }>(refusal: R): R {
  return { ...refusal, pointer: refusal.pointer?.replace(/^\/rows\//, "/zones/") };
}
