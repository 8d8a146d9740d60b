import type { Context } from "#app/commerce/context.ts";
import { ok, type Refusal, type Result } from "#app/commerce/kernel/result.ts";
import {
  assignOrder,
  cancelOrder,
  changeTags,
  completeOrder,
  confirmOrder,
  type DeliveryState,
  findOrderNumbers,
  listOrders,
  type OrderAgent,
  type OrdersFilter,
} from "#app/commerce/orders/index.server.ts";
import { moveDelivery } from "#app/commerce/shipments/index.server.ts";
import type { Engine, Who } from "../engine.ts";

/** One act for many orders. */
export type BulkAct =
  | { kind: "confirm" }
  | { kind: "complete" }
  | { kind: "cancel"; reason: string }
  | { kind: "move"; to: DeliveryState }
  | { kind: "assign"; agent: OrderAgent | null }
  | { kind: "tag"; add: readonly string[]; remove: readonly string[] };

/** Those that were chosen, or all that a filter holds. */
export type BulkTarget = { ids: readonly string[] } | { filter: OrdersFilter };

export interface BulkReport {
  done: number;
  /** Orders that could not follow, with the reason; the others are not held up by them. */
  refused: { id: string; number: string; refusal: Refusal }[];
  /** The filter holds more than one call takes: call again to go on. */
  more: boolean;
}

/** What one call takes: about ten seconds of a busy shop. */
export const BULK_LIMIT = 1_000;

const PAGE = 100;

/** Does the same to many orders, each in a transaction of its own, and reports those that were refused. */
export async function bulkOrders(engine: Engine, who: Who, target: BulkTarget, act: BulkAct): Promise<BulkReport> {
  const { ids, more } = await idsOf(engine, target);
  const refused: Omit<BulkReport["refused"][number], "number">[] = [];
  for (const id of ids) {
    const result = await engine.command(who, (ctx) => perform(ctx, id, act));
    if (!result.ok) refused.push({ id, refusal: result.refusal });
  }
  const numbers = await findOrderNumbers(
    engine.db.read,
    refused.map((each) => each.id),
  );
  return {
    done: ids.length - refused.length,
    refused: refused.map((each) => ({ ...each, number: numbers.get(each.id) ?? "" })),
    more,
  };
}

/** Chosen before the first of them is moved: what is done to one may take it out of the filter. */
async function idsOf(engine: Engine, target: BulkTarget): Promise<{ ids: string[]; more: boolean }> {
  if ("ids" in target) return { ids: [...new Set(target.ids)].slice(0, BULK_LIMIT), more: false };
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listOrders>> = await listOrders(engine.db.read, {
      ...target.filter,
      limit: PAGE,
      ...(cursor && { cursor }),
    });
    ids.push(...page.data.map((order) => order.id));
    cursor = page.nextCursor;
  } while (cursor && ids.length < BULK_LIMIT);
  return { ids, more: cursor !== null };
}

async function perform(ctx: Context, id: string, act: BulkAct): Promise<Result<null>> {
  const result = await performOne(ctx, id, act);
  return result.ok ? ok(null) : result;
}

function performOne(ctx: Context, id: string, act: BulkAct) {
  if (act.kind === "confirm") return confirmOrder(ctx, id);
  if (act.kind === "complete") return completeOrder(ctx, id);
  if (act.kind === "cancel") return cancelOrder(ctx, id, act.reason);
  if (act.kind === "assign") return assignOrder(ctx, id, act.agent);
  if (act.kind === "tag") return changeTags(ctx, id, act);
  return moveDelivery(ctx, id, act.to);
}
