import { mergeOrders } from "#app/commerce/checkout/index.server.ts";
import type { Context } from "#app/commerce/context.ts";
import { type Currency, parseAmount } from "#app/commerce/kernel/money.ts";
import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import {
  addNote,
  assignOrder,
  cancelOrder,
  changeTags,
  completeOrder,
  confirmOrder,
  DELIVERY_STATES,
} from "#app/commerce/orders/index.server.ts";
import {
  changeParcel,
  moveDelivery,
  moveParcel,
  packParcel,
  SHIPMENT_STATES,
  type ShipmentDetails,
} from "#app/commerce/shipments/index.server.ts";
import { findAgent } from "#app/staff/index.server.ts";

type Field = (name: string) => string;

interface Act {
  /** What the screen is told was done. */
  done: string;
  run(ctx: Context, id: string, field: Field, currency: Currency): Promise<Result<unknown>>;
}

/** What an order's screen can do, by the word its forms send. */
const ACTS: Readonly<Record<string, Act>> = {
  confirm: { done: "confirmed", run: confirmOrder },
  cancel: { done: "cancelled", run: (ctx, id, field) => cancelOrder(ctx, id, field("reason")) },
  complete: { done: "completed", run: completeOrder },
  move: {
    done: "moved",
    run: async (ctx, id, field) => {
      const to = DELIVERY_STATES.find((state) => state === field("to"));
      return to ? moveDelivery(ctx, id, to) : refuse("input.required", {}, "/to");
    },
  },
  note: { done: "noted", run: (ctx, id, field) => addNote(ctx, id, field("text")) },
  tag: {
    done: "tagged",
    run: (ctx, id, field) => changeTags(ctx, id, { add: some(field("add")), remove: some(field("remove")) }),
  },
  assign: {
    done: "assigned",
    run: async (ctx, id, field) => {
      const agent = await findAgent(ctx.tx, field("agent"));
      return agent === undefined ? refuse("agent.not_found", {}, "/agent") : assignOrder(ctx, id, agent);
    },
  },
  merge: {
    done: "merged",
    run: (ctx, id, field) => mergeOrders(ctx, id, field("other"), { addLines: field("lines") === "add" }),
  },
  "parcel-pack": {
    done: "parcel",
    run: async (ctx, id, field, currency) => {
      const details = parcelDetails(field, currency);
      return details.ok ? packParcel(ctx, id, details.value) : details;
    },
  },
  "parcel-change": {
    done: "parcel",
    run: async (ctx, _, field, currency) => {
      const details = parcelDetails(field, currency);
      return details.ok ? changeParcel(ctx, field("parcel"), Number(field("version")), details.value) : details;
    },
  },
  "parcel-move": {
    done: "parcel",
    run: async (ctx, _, field) => {
      const to = SHIPMENT_STATES.find((state) => state === field("to"));
      return to ? moveParcel(ctx, field("parcel"), to) : refuse("input.required", {}, "/to");
    },
  },
};

export function actOnOrder(intent: string): Act | undefined {
  return Object.hasOwn(ACTS, intent) ? ACTS[intent] : undefined;
}

const some = (text: string): string[] => (text === "" ? [] : [text]);

/** Amounts as people type them. A cost that is left empty is not known yet. */
function parcelDetails(field: Field, currency: Currency): Result<ShipmentDetails> {
  const cost = field("cost").trim() === "" ? null : parseAmount(field("cost"), currency);
  if (cost === undefined) return refuse("amount.unreadable", {}, "/cost");
  const cashDue = parseAmount(field("cashDue").trim() || "0", currency);
  if (cashDue === undefined) return refuse("amount.unreadable", {}, "/cash_due");
  return ok({ carrier: field("carrier"), tracking: field("tracking") || null, cost, cashDue });
}
