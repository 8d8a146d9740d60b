import type { FormDoc } from "#blocks/contract/index.ts";
import type { Registry } from "../document/registry.ts";
import { compileForm } from "./compile-form.ts";

/** How often a form was begun and sent, and each of its fields reached, once a look at a page. */
export interface Reached {
  opened: number;
  submitted: number;
  fields: readonly { field: string; reached: number }[];
}

export interface FieldLoss {
  name: string;
  /** Id of the block that asks. */
  id: string;
  step: number;
  reached: number;
  /** Reached this field, and none behind it, and did not send. */
  lost: number;
}

export interface DropOff {
  opened: number;
  /** Reached some field. */
  started: number;
  sent: number;
  /** In the order in which they are asked. A field that nobody can reach is left out. */
  fields: FieldLoss[];
  /** The field at which most are lost; null where none is. */
  worst: string | null;
}

/**
 * Where visitors are lost in a form. What is known is how often each field was reached, not by whom: of those at a field, who
 * got further is at least the most that any field behind it, or the sending, counts. So a field that logic shows to few
 * loses nobody by being shown to few. Figures of a script that was blocked half way never make a loss negative.
 */
export function dropOff(form: FormDoc, registry: Registry, { opened, submitted, fields }: Reached): DropOff {
  const counts = new Map(fields.map(({ field, reached }) => [field, reached]));
  const seen = new Set<string>();
  const asked = compileForm(form, registry).units.flatMap(({ id, step, field }) => {
    if (!field || field.unseen || field.kind === "calculated" || field.fixed !== undefined || field.from) return [];
    if (seen.has(field.name)) return [];
    seen.add(field.name);
    return [{ id, step, name: field.name, reached: counts.get(field.name) ?? 0 }];
  });
  let further = submitted;
  const losses: FieldLoss[] = [];
  for (const field of asked.toReversed()) {
    losses.unshift({ ...field, lost: Math.max(0, field.reached - further) });
    further = Math.max(further, field.reached);
  }
  const worst = losses.reduce<FieldLoss | null>((most, each) => (each.lost > (most?.lost ?? 0) ? each : most), null);
  return {
    opened: Math.max(opened, further),
    started: further,
    sent: submitted,
    fields: losses,
    worst: worst?.name ?? null,
  };
}
