import { variablesOf } from "#app/commerce/kernel/logic/check-logic.ts";
import { type CompiledForm, logicOf, unitsNamed } from "./compile-form.ts";

/** What a kept page cannot know: whoever asks for it is told when they are there. */
const OF_VISIT = /^\$(?:param|page|referrer|now)(?:\.|$)/;
const SOURCES: readonly string[] = ["param", "page", "referrer"];

/** Does what a form shows before anybody answers follow from the address, the page before it, or the hour? */
export function hangsOnVisit({ units, named }: Pick<CompiledForm, "units" | "named">): boolean {
  const isOfVisit = (name: string): boolean =>
    OF_VISIT.test(name) ||
    unitsNamed(named, name).some((index) => SOURCES.includes(units[index]?.field?.from?.source ?? ""));
  return units.some((unit) => logicOf(unit).flatMap(variablesOf).some(isOfVisit));
}
