import type { Transitions } from "../../kernel/machine.ts";
import { deliveryTransitions, orderTransitions, paymentTransitions } from "../machine.ts";

const MACHINES: Readonly<Record<string, { starts: string; transitions: Transitions<string> }>> = {
  order: { starts: "placed", transitions: orderTransitions },
  payment: { starts: "unpaid", transitions: paymentTransitions },
  delivery: { starts: "pending", transitions: deliveryTransitions },
};

export interface Unlawful {
  machine: string;
  /** Where the timeline leads, or led before the step that is not allowed. */
  from: string;
  to: string;
}

/**
 * Follows an order's timeline through its three machines.
 * @param kinds the timeline's entries, oldest first; those that are no state of a machine are notes and edits
 * @param states where each machine stands
 * @returns the first step no machine allows, or the first machine that stands elsewhere than its timeline led
 */
export function replay(kinds: readonly string[], states: Readonly<Record<string, string>>): Unlawful | undefined {
  if (kinds[0] !== "placed") return { machine: "order", from: "", to: kinds[0] ?? "" };
  const at = new Map(Object.entries(MACHINES).map(([name, machine]) => [name, machine.starts]));
  for (const kind of kinds.slice(1)) {
    const found = Object.entries(MACHINES).find(([, { transitions }]) => Object.hasOwn(transitions, kind));
    if (!found) continue;
    const [name, { transitions }] = found;
    const from = at.get(name) ?? "";
    if (!transitions[from]?.includes(kind)) return { machine: name, from, to: kind };
    at.set(name, kind);
  }
  for (const [machine, from] of at) {
    const to = states[machine] ?? "";
    if (from !== to) return { machine, from, to };
  }
  return undefined;
}
