import type { LocalizedText } from "#app/commerce/kernel/locale.ts";
import type { SubmitAction } from "#blocks/contract/index.ts";
import { registry } from "#runtime/registry.ts";
import { isJson, type Json, listOf, note, type Place, paragraphs } from "./making.ts";
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

/** The words of thanks. They are the same for everybody, so that a page can be kept: what hangs on answers is told. */
export function thanksOf(json: Json, s: Survey): LocalizedText {
  const place: Place = { json, pointer: "", name: "" };
  const conditional = listOf(json.completedHtmlOnCondition).filter(
    (each) => isJson(each) && each.expression !== undefined,
  );
  if (conditional.length > 0) note(s, place, "completedHtmlOnCondition", CONDITIONAL);
  if (json.completedHtml === undefined) return {};
  const html = isJson(json.completedHtml) ? json.completedHtml : { default: json.completedHtml };
  if (Object.values(html).some((each) => /<(a|img|button|video|iframe)\b/i.test(String(each))))
    note(s, place, "completedHtml", "links, pictures and buttons are left out of the words of thanks");
  const lines = Object.entries(html).map(([key, each]) => [key, paragraphs(String(each ?? "")).join("\n")]);
  const text = said(s, Object.fromEntries(lines), 2_000);
  const recalls = Object.values(text).some((each) => each.includes("{{answers."));
  if (recalls) note(s, place, "completedHtml", RECALLING);
  return Object.fromEntries(
    Object.entries(text).map(([locale, each]) => [locale, each.replace(/\{\{answers\.[^{}]*\}\}/g, "…")]),
  );
}

const CONDITIONAL =
  "the words of thanks are the same for everybody: make a page for each of these endings, and add actions “Show a thank-you page” with these conditions";

const RECALLING =
  "the words of thanks recall no answers, and have … in their place: put what recalls them into the last step, or into a message that is sent";

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
