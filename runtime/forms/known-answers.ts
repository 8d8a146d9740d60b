import type { FormDoc, FormField } from "#blocks/contract/index.ts";
import type { CompiledForm, Unit } from "./compile-form.ts";

/** What is known of who asks, by the names that orders know; what is not known is not there. */
export type KnownAnswers = Readonly<Partial<Record<(typeof KNOWN_NAMES)[number], string>>>;

export const KNOWN_NAMES = ["name", "phone", "email", "address", "city", "region", "postcode"] as const;

/** Parts of an address that is one question, by what they are called there. */
const ADDRESS_ROWS = { line: "address", city: "city", region: "region", postcode: "postcode" } as const;

/** Does a form want to be filled in for who is known? */
export function fillsKnown({ root }: Pick<FormDoc, "root">): boolean {
  return root.props.known === true;
}

/**
 * The form with what is known as the answers it starts with: for drawing a step that nobody has answered. What was answered
 * stands, an emptied field too; what is sent is read without it.
 */
export function withKnown(form: CompiledForm, known: KnownAnswers): CompiledForm {
  return { ...form, units: form.units.map((unit) => started(unit, known)) };
}

/** Names of the answers that begin with something known. */
export function knownNames({ units }: Pick<CompiledForm, "units">, known: KnownAnswers): ReadonlySet<string> {
  return new Set(units.flatMap((unit) => (unit.field && startOf(unit, known) ? [unit.field.name] : [])));
}

function started(unit: Unit, known: KnownAnswers): Unit {
  const start = startOf(unit, known);
  return start && unit.field ? { ...unit, field: { ...unit.field, ...start } } : unit;
}

function startOf({ type, field }: Unit, known: KnownAnswers): Pick<FormField, "start"> | undefined {
  if (!field || field.start !== undefined || field.blank || isOwn(field)) return undefined;
  if (type === "form.address") {
    const rows = Object.entries(ADDRESS_ROWS).flatMap(([row, name]) => {
      const value = known[name];
      return value && field.rows?.includes(row) ? [[row, value] as const] : [];
    });
    return rows.length > 0 ? { start: Object.fromEntries(rows) } : undefined;
  }
  const name = KNOWN_NAMES.find((each) => each === field.name);
  const value = name && (field.kind ?? "text") === "text" ? known[name] : undefined;
  return value ? { start: value } : undefined;
}

/** Its value is the form's own. */
function isOwn({ unseen, fixed, from, calculate }: FormField): boolean {
  return Boolean(unseen) || fixed !== undefined || from !== undefined || calculate !== undefined;
}
