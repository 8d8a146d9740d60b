import { marks, type Reader, type Row, rowMarks } from "#app/platform/db/index.server.ts";
import type { Context } from "../context.ts";
import type { Currency } from "../kernel/money.ts";
import { searchable } from "../kernel/searchable.ts";
import type { ShipmentState } from "./machine.ts";
import { readBack } from "./returns-model.server.ts";
import type { CameBack, Shipment, ShipmentLine } from "./types.ts";

const COLUMNS =
  "id, order_id, state, carrier, tracking, cost, cash_due, currency, version, created_at, shipped_at, delivered_at, refused_at, returned_at, updated_at";

export async function insertShipment(ctx: Context, shipment: Shipment): Promise<void> {
  await ctx.tx.run(`INSERT INTO shipments (${COLUMNS}, carrier_key) VALUES ${rowMarks(1, 16)}`, [
    ...[shipment.id, shipment.orderId, shipment.state, shipment.carrier, shipment.tracking, shipment.cost],
    ...[shipment.cashDue, shipment.currency, shipment.version, shipment.createdAt, shipment.shippedAt],
    ...[shipment.deliveredAt, shipment.refusedAt, shipment.returnedAt, shipment.updatedAt],
    carrierKey(shipment.carrier),
  ]);
  await ctx.tx.run(
    `INSERT INTO shipment_lines (shipment_id, order_line_id, variant_id, quantity) VALUES ${rowMarks(shipment.lines.length, 4)}`,
    shipment.lines.flatMap((line) => [shipment.id, line.orderLineId, line.variantId, line.quantity]),
  );
}

/** Parcels of orders, oldest first. */
export async function readShipments(read: Reader, orderIds: readonly string[]): Promise<Map<string, Shipment[]>> {
  const found = new Map<string, Shipment[]>(orderIds.map((id) => [id, []]));
  if (orderIds.length === 0) return found;
  const rows = await read.all(
    `SELECT ${COLUMNS} FROM shipments WHERE order_id IN (${marks(orderIds)}) ORDER BY id`,
    orderIds,
  );
  for (const shipment of await withLines(read, rows)) found.get(shipment.orderId)?.push(shipment);
  return found;
}

export async function readShipment(read: Reader, id: string): Promise<Shipment | undefined> {
  const row = await read.one(`SELECT ${COLUMNS} FROM shipments WHERE id = ?`, [id]);
  return row && (await withLines(read, [row]))[0];
}

const STAMPS: Partial<Record<ShipmentState, string>> = {
  shipped: "shipped_at",
  delivered: "delivered_at",
  refused: "refused_at",
  returned: "returned_at",
};

/** Moves a parcel, if it still is where it was. @returns whether it did. */
export async function updateShipmentState(ctx: Context, id: string, from: ShipmentState, to: ShipmentState) {
  const stamp = STAMPS[to];
  const now = ctx.clock.now();
  const { changes } = await ctx.tx.run(
    `UPDATE shipments SET state = ?, updated_at = ?${stamp ? `, ${stamp} = ?` : ""} WHERE id = ? AND state = ?`,
    [to, now, ...(stamp ? [now] : []), id, from],
  );
  return changes === 1;
}

/** Writes what is said of a parcel, if it is still the version that was changed. @returns whether it was. */
export async function updateShipmentDetails(ctx: Context, version: number, shipment: Shipment): Promise<boolean> {
  const { changes } = await ctx.tx.run(
    "UPDATE shipments SET carrier = ?, carrier_key = ?, tracking = ?, cost = ?, cash_due = ?, version = ?, updated_at = ? WHERE id = ? AND version = ?",
    [
      ...[shipment.carrier, carrierKey(shipment.carrier), shipment.tracking, shipment.cost, shipment.cashDue],
      ...[version + 1, ctx.clock.now(), shipment.id, version],
    ],
  );
  return changes === 1;
}

/** Carriers that parcels went with, to pick from. */
export async function readCarriers(read: Reader, limit: number): Promise<string[]> {
  const rows = await read.all<{ carrier: string }>(
    `SELECT MAX(carrier) AS carrier FROM shipments WHERE carrier_key <> '' GROUP BY carrier_key ORDER BY carrier_key LIMIT ${limit}`,
  );
  return rows.map(({ carrier }) => carrier);
}

/** What is made of signs alone (an emoji) is compared as it stands. */
function carrierKey(carrier: string): string {
  return (searchable(carrier) || carrier).slice(0, 191);
}

async function withLines(read: Reader, rows: readonly Row[]): Promise<Shipment[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => String(row.id));
  const lines = await read.all(
    `SELECT shipment_id, order_line_id, variant_id, quantity FROM shipment_lines WHERE shipment_id IN (${marks(ids)}) ORDER BY shipment_id, order_line_id`,
    ids,
  );
  const back = await readBack(
    read,
    rows.flatMap((row) => ((row.delivered_at ?? row.refused_at) ? [String(row.id)] : [])),
  );
  return rows.map((row) =>
    toShipment(row, lines.filter((line) => line.shipment_id === row.id).map(toLine), back.get(String(row.id)) ?? []),
  );
}

function toLine(row: Row): ShipmentLine {
  return {
    orderLineId: String(row.order_line_id),
    variantId: String(row.variant_id),
    quantity: Number(row.quantity),
  };
}

function toShipment(row: Row, lines: ShipmentLine[], back: CameBack[]): Shipment {
  return {
    id: String(row.id),
    orderId: String(row.order_id),
    state: row.state as ShipmentState,
    carrier: String(row.carrier),
    tracking: row.tracking === null ? null : String(row.tracking),
    cost: numberOrNull(row.cost),
    cashDue: Number(row.cash_due),
    currency: row.currency as Currency,
    lines,
    back,
    version: Number(row.version),
    createdAt: Number(row.created_at),
    shippedAt: numberOrNull(row.shipped_at),
    deliveredAt: numberOrNull(row.delivered_at),
    refusedAt: numberOrNull(row.refused_at),
    returnedAt: numberOrNull(row.returned_at),
    updatedAt: Number(row.updated_at),
  };
}

function numberOrNull(value: string | number | null | undefined): number | null {
  return value === null || value === undefined ? null : Number(value);
}
