import { textOf } from "#app/commerce/kernel/logic/values.ts";
import type { FieldKind } from "#blocks/contract/index.ts";
import type { CompiledForm, Unit } from "./compile-form.ts";
import { readAnswer } from "./field-kinds.ts";

/** Kinds whose answer fits into an address. */
const KINDS: readonly FieldKind[] = ["text", "number", "date", "time", "datetime", "yes_no", "choice", "choices"];

/**
 * What a link fills in: parameters under the names of answers, several of one name for several choices. Read and cleaned
 * as if somebody had typed them; what the field could not take is left out, and what it takes is checked when it is sent. A
 * link agrees to nothing and adds nothing to an order in somebody's place: consents, boxes that must be ticked and order bumps
 * stay as they are.
 */
export function prefilled({ units }: Pick<CompiledForm, "units">, address: URLSearchParams): Map<string, string[]> {
  const given = new Map<string, string[]>();
  for (const unit of units) {
    const { field } = unit;
    if (!field || given.has(field.name) || !address.has(field.name) || !isTyped(unit)) continue;
    const sent = address.getAll(field.name);
    const { value, wrong } = readAnswer(field, field.kind === "choices" ? sent : sent[0]);
    if (value !== undefined && !wrong) given.set(field.name, (Array.isArray(value) ? value : [value]).map(textOf));
  }
  return given;
}

function isTyped({ type, field }: Unit): boolean {
  if (!field || type === "form.consent" || field.insist || field.goods?.role === "bumps") return false;
  const isOwn = field.unseen || field.fixed !== undefined || field.from !== undefined || field.calculate !== undefined;
  return !isOwn && KINDS.includes(field.kind ?? "text");
}
