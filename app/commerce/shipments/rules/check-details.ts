import { MAX_AMOUNT } from "../../kernel/money.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import type { Shipment, ShipmentDetails } from "../types.ts";

const LONGEST = { carrier: 80, tracking: 100 };

type Details = Pick<Shipment, "carrier" | "tracking" | "cost" | "cashDue">;

/** What is said of a parcel, over what was said before. The first thing that is wrong is refused. */
export function checkDetails(before: Details, change: ShipmentDetails): Result<Details> {
  const carrier = (change.carrier ?? before.carrier).normalize("NFC").trim();
  const tracking = (change.tracking === undefined ? before.tracking : change.tracking)?.trim() || null;
  if (carrier.length > LONGEST.carrier) return refuse("input.too_long", { max: LONGEST.carrier }, "/carrier");
  if (tracking && tracking.length > LONGEST.tracking) {
    return refuse("input.too_long", { max: LONGEST.tracking }, "/tracking");
  }
  const cost = change.cost === undefined ? before.cost : change.cost;
  const cashDue = change.cashDue ?? before.cashDue;
  if (cost !== null && !isAmount(cost)) return refuse("money.invalid", { max: MAX_AMOUNT }, "/cost");
  if (!isAmount(cashDue)) return refuse("money.invalid", { max: MAX_AMOUNT }, "/cash_due");
  return ok({ carrier, tracking, cost, cashDue });
}

function isAmount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0 && value <= MAX_AMOUNT;
}
