import { LOCALES } from "#app/commerce/kernel/locale.ts";
import { formatMoney } from "#app/commerce/kernel/money.ts";
import { renderText } from "#app/commerce/kernel/text/render-text.ts";
import type { Template } from "#app/commerce/kernel/text/template.ts";
import type { Answer } from "#blocks/contract/index.ts";
import { valueHelpers, valueWords } from "../render/value-words.ts";
import { recallOf } from "./form-view.ts";

/** Of the page: answers are said as the server said them. No answer is an instant. */
const locale = LOCALES.find((each) => each === document.documentElement.lang) ?? "fr";
const page = { locale, money: (value: Parameters<typeof formatMoney>[0]) => formatMoney(value, locale), date: String };
const helpers = valueHelpers(page);

const templates = new WeakMap<HTMLElement, Template>();

/** Texts that recall answers say what was answered just now. */
export function recall(form: HTMLElement, values: Readonly<Record<string, Answer>>): void {
  const places = form.querySelectorAll<HTMLElement>("[data-recall]");
  if (places.length === 0) return;
  const scope = { answers: recallOf(values) };
  for (const place of places) {
    const template = templates.get(place) ?? (JSON.parse(place.dataset.recall ?? "[]") as Template);
    templates.set(place, template);
    const said = renderText(template, scope, "text", helpers, (value) => valueWords(value, page));
    if (said.ok && place.textContent !== said.value) place.textContent = said.value;
  }
}
