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
    const [name, to] = stepOf(kind);
    const machine = MACHINES[name];
    if (!machine) continue;
    const from = at.get(name) ?? "";
    if (!machine.transitions[from]?.includes(to)) return { machine: name, from, to };
    at.set(name, to);
  }
  for (const [machine, from] of at) {
    const to = states[machine] ?? "";
    if (from !== to) return { machine, from, to };
  }
  return undefined;
}

/** Entries whose name is not the state they lead to, because another machine has a state of that name. */
const NAMED: Readonly<Record<string, readonly [machine: string, state: string]>> = {
  pending: ["delivery", "pending"],
  reopened: ["order", "placed"],
  payment_pending: ["payment", "pending"],
  payment_unpaid: ["payment", "unpaid"],
};

/** Which machine an entry moves, and where to; none for notes and edits. */
function stepOf(kind: string): readonly [machine: string, state: string] {
  const named = NAMED[kind];
  if (named) return named;
  const found = Object.entries(MACHINES).find(([, { transitions }]) => Object.hasOwn(transitions, kind));
  return [found?.[0] ?? "", kind];
}
