import { LOCALES, type Locale } from "#app/commerce/kernel/locale.ts";
import { parsePhone } from "#app/commerce/kernel/phone.ts";
import type { FieldRule } from "#blocks/contract/index.ts";
import { pressesOf } from "./after-press.client.ts";
import { checkField } from "./check-form.ts";
import { cleanValue } from "./clean-value.ts";
import { problemWords } from "./problem-words.ts";

/**
 * Checks forms while they are filled in, with the server's own rules, which each field carries in `data-rules`. Fetched
 * when somebody first touches a form; until then, and without it, the server alone says what is wrong.
 */
const locale: Locale = LOCALES.find((each) => each === document.documentElement.lang) ?? "fr";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const afterPress = pressesOf(window);

document.addEventListener("focusout", (event) => {
  const field = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-field]") : null;
  // A field somebody only passed through is not scolded.
  if (field && typedIn(field) !== "") afterPress(() => isRight(field));
});

document.addEventListener("input", (event) => {
  const field = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-field]") : null;
  if (field?.querySelector("[aria-invalid]")) isRight(field);
});

document.addEventListener(
  "submit",
  (event) => {
    const form = event.target as HTMLFormElement;
    const wrong = [...form.querySelectorAll<HTMLElement>("[data-field]")].filter((field) => !isRight(field));
    const submitter = event.submitter as HTMLButtonElement | null;
    if (wrong.length === 0 || submitter?.formNoValidate) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    wrong[0]?.querySelector<HTMLElement>("input, select, textarea")?.focus();
  },
  { capture: true },
);

/** @returns whether the field is right, having said beside it what is not */
function isRight(field: HTMLElement): boolean {
  // A form whose answers are followed has a script of its own.
  if (field.closest("[data-asked], [data-form]")) return true;
  const rules = field.querySelector<HTMLElement>("[data-rules]")?.dataset.rules;
  if (!rules) return true;
  const country = field.closest("form")?.querySelector<Control>("[name=country]")?.value ?? "";
  const problem = checkField(JSON.parse(rules) as FieldRule[], cleanValue(typedIn(field)), { country, parsePhone });
  const words = problem ? problemWords(problem, locale) : "";
  const error = field.querySelector<HTMLElement>("[data-error]");
  if (error) {
    error.textContent = words;
    error.hidden = words === "";
  }
  const control = field.querySelector<Control>("input, select, textarea");
  if (words) control?.setAttribute("aria-invalid", "true");
  else control?.removeAttribute("aria-invalid");
  return words === "";
}

function typedIn(field: HTMLElement): string {
  const chosen = field.querySelector<HTMLInputElement>("input[type=radio]:checked");
  if (chosen) return chosen.value;
  if (field.querySelector("input[type=radio]")) return "";
  // Before a select that is searched in stands the field that somebody types into.
  return (
    (field.querySelector<Control>("select[data-rules]") ?? field.querySelector<Control>("input, select, textarea"))
      ?.value ?? ""
  );
}
