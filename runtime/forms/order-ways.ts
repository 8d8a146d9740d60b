import { addressRows } from "./checkout-fit.ts";
import type { CompiledForm, Unit } from "./compile-form.ts";
import { createWorlds, passes, type Worlds } from "./worlds.ts";

/** What an order asks for: whom to call, where to bring it. */
const NEEDS = {
  phone: ({ field }: Unit) => field?.name === "phone",
  town: ({ field }: Unit) => field !== undefined && (field.name === "city" || addressRows(field).includes("city")),
} as const;

/**
 * The blocks that ask for an order's phone, or its town, where some answers lead to the end of the form without being asked.
 * None where everybody is asked, where nothing asks for it at all, and where nobody can know.
 */
export function ordersWithout(need: keyof typeof NEEDS, form: CompiledForm, worlds?: Worlds): readonly Unit[] {
  const asking = form.units.flatMap((unit, index) => (NEEDS[need](unit) ? [index] : []));
  if (asking.length === 0) return [];
  const ask = worlds ?? createWorlds(form);
  // Who gets stuck before the end orders nothing.
  const stops = form.units.flatMap(({ refuse, set }, index) => (refuse.length + set.length > 0 ? [index] : []));
  const ways = ask({ units: asking, answers: stops }) ?? ask({ units: asking }) ?? [];
  const isLost = ways.some(
    (world) => asking.every((index) => !world.shown(index)) && passes(form, world, Number.POSITIVE_INFINITY),
  );
  return isLost ? asking.flatMap((index) => form.units[index] ?? []) : [];
}

/**
 * The form with its phone asked whatever its rules say: no order is placed without anybody to call, and nobody may come to
 * an end where the shop can only refuse what they cannot mend. Steps and groups that hold it come along.
 */
export function askingPhone(form: CompiledForm): CompiledForm {
  const always = new Set<number>();
  form.units.forEach((unit, index) => {
    if (!NEEDS.phone(unit)) return;
    for (let at = index; at >= 0; at = form.units[at]?.parent ?? -1) always.add(at);
  });
  const isHidden = ({ show, hide, skip }: Unit) => show.length + hide.length + skip.length > 0;
  if (![...always].some((index) => form.units[index] && isHidden(form.units[index]))) return form;
  return {
    ...form,
    units: form.units.map((unit, index) => (always.has(index) ? { ...unit, show: [], hide: [], skip: [] } : unit)),
  };
}
