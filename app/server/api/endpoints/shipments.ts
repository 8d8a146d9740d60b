import { findOrder } from "#app/commerce/orders/index.server.ts";
import {
  changeParcel,
  findShipments,
  moveParcel,
  packParcel,
  type ShipmentDetails,
  type ShipmentState,
  type StepDetails,
} from "#app/commerce/shipments/index.server.ts";
import type { Disposition } from "#app/commerce/stock/index.server.ts";
import { actorOf } from "../actor.ts";
import { endpoint } from "../endpoint.ts";
import { shipmentJson } from "../order-json.ts";
import { pageAnswer } from "../page-of.ts";
import { listSchema } from "../schemas/common.ts";
import { editShipmentSchema, moveShipmentSchema, newShipmentSchema, shipmentSchema } from "../schemas/order.ts";

interface DetailsBody {
  carrier?: string;
  tracking?: string | null;
  cost?: number | null;
  cash_due?: number;
}

interface ReturnedBody {
  variant_id: string;
  quantity: number;
  disposition: Disposition;
  location_id?: string;
}

export const shipmentEndpoints = [
  endpoint({
    method: "GET",
    path: "/orders/{id}/shipments",
    scope: "read",
    summary: "List an order's parcels, oldest first",
    success: { status: 200, schema: listSchema(shipmentSchema) },
    handle: ({ app, params }) =>
      app.query(async ({ read }) => {
        const id = params.id ?? "";
        if (!(await findOrder(read, id))) return { refusal: { code: "order.not_found", data: { id } } };
        return pageAnswer(((await findShipments(read, [id])).get(id) ?? []).map(shipmentJson), null);
      }),
  }),
  endpoint<DetailsBody & { lines?: { line_id: string; quantity: number }[] }>({
    method: "POST",
    path: "/orders/{id}/shipments",
    scope: "write",
    summary: "Pack a parcel of a confirmed order",
    description:
      "Without `lines`, all that lies in no parcel yet goes in. Without `cash_due`, it collects what no other parcel collects.",
    body: newShipmentSchema,
    success: { status: 201, schema: shipmentSchema },
    handle: async ({ app, token, locale, params, body }) => {
      const lines = body.lines?.map(({ line_id: lineId, quantity }) => ({ lineId, quantity }));
      const packed = await app.command({ actor: actorOf(token), locale }, (ctx) =>
        packParcel(ctx, params.id ?? "", { ...detailsOf(body), ...(lines && { lines }) }),
      );
      return packed.ok ? { status: 201, body: shipmentJson(packed.value) } : { refusal: packed.refusal };
    },
  }),
  endpoint<DetailsBody & { version: number }>({
    method: "PATCH",
    path: "/shipments/{id}",
    scope: "write",
    summary: "Say who carries a parcel, under which number, what that costs and what is to be collected",
    body: editShipmentSchema,
    success: { status: 200, schema: shipmentSchema },
    handle: async ({ app, token, locale, params, body }) => {
      const changed = await app.command({ actor: actorOf(token), locale }, (ctx) =>
        changeParcel(ctx, params.id ?? "", body.version, detailsOf(body)),
      );
      return changed.ok ? { status: 200, body: shipmentJson(changed.value) } : { refusal: changed.refusal };
    },
  }),
  endpoint<{ to: ShipmentState; returned?: ReturnedBody[] }>({
    method: "POST",
    path: "/shipments/{id}/move",
    scope: "write",
    summary: "Say where a parcel is now",
    description:
      "Sent, its goods leave the shelf; returned, they come back: all that is left in it goes on the shelf, unless `returned` says what becomes of which units. The order follows its parcels.",
    body: moveShipmentSchema,
    success: { status: 200, schema: shipmentSchema },
    handle: async ({ app, token, locale, params, body }) => {
      const moved = await app.command({ actor: actorOf(token), locale }, (ctx) =>
        moveParcel(ctx, params.id ?? "", body.to, stepOf(body.returned)),
      );
      return moved.ok ? { status: 200, body: shipmentJson(moved.value) } : { refusal: moved.refusal };
    },
  }),
];

function stepOf(returned: readonly ReturnedBody[] | undefined): StepDetails {
  if (!returned) return {};
  return {
    returned: returned.map(({ variant_id: variantId, quantity, disposition, location_id: locationId }) => ({
      ...{ variantId, quantity, disposition },
      ...(locationId !== undefined && { locationId }),
    })),
  };
}

function detailsOf({ carrier, tracking, cost, cash_due: cashDue }: DetailsBody): ShipmentDetails {
  return {
    ...(carrier !== undefined && { carrier }),
    ...(tracking !== undefined && { tracking }),
    ...(cost !== undefined && { cost }),
    ...(cashDue !== undefined && { cashDue }),
  };
}
