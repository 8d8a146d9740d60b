import type { SubmitAction } from "#blocks/contract/index.ts";
import { registry } from "#runtime/registry.ts";
import { isJson, type Json, listOf, note, type Place } from "./making.ts";
import { conditionOf } from "./survey-logic.ts";
import { type Survey, said } from "./survey-words.ts";

/** Of addresses that are led to; a form does 30 things at most. */
const MOST = 20;

/** Where a survey leads once it was sent: the first address whose condition holds, else the one for everybody. */
export function onwardActions(json: Json, s: Survey): SubmitAction[] {
  const conditional = listOf(json.navigateToUrlOnCondition).flatMap((each, index) => {
    if (!isJson(each)) return [];
    const place: Place = { json: each, pointer: `/navigateToUrlOnCondition/${index}`, name: "" };
    return redirect(place, "url", each.expression === undefined ? true : conditionOf(place, "expression", s), s);
  });
  const forAll =
    json.navigateToUrl === undefined ? [] : redirect({ json, pointer: "", name: "" }, "navigateToUrl", true, s);
  return [...conditional.slice(0, MOST), ...forAll].map((action, index) => ({ ...action, id: `onward-${index + 1}` }));
}

function redirect(
  place: Place,
  what: string,
  when: SubmitAction["when"] | undefined,
  s: Survey,
): Omit<SubmitAction, "id">[] {
  const [url = ""] = Object.values(said(s, place.json[what], 1_000));
  if (when === undefined || url === "") return [];
  if (!isTaken(url)) {
    note(s, place, what, "a form leads to a path of the shop or to an address with https, and to no other");
    return [];
  }
  return [{ do: "redirect", when, with: { url } }];
}

/** As the form itself judges it. */
function isTaken(url: string): boolean {
  const form = registry.get("form.form");
  const actions: SubmitAction[] = [{ id: "onward", do: "redirect", when: true, with: { url } }];
  return form?.check?.({ ...form.defaults, actions } as never).length === 0;
}
