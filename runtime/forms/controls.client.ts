import { ANSWER_PREFIX } from "./form-view.ts";

/** What a rule put into an answer stands in its control; not under the fingers of whoever is typing there. */
export function give(form: HTMLFormElement, name: string, value: unknown): void {
  if (value === undefined) return;
  const said = (Array.isArray(value) ? value : [value]).map(String);
  for (const control of form.elements) {
    if (!("value" in control) || (control as HTMLInputElement).name !== `${ANSWER_PREFIX}${name}`) continue;
    if (control instanceof HTMLInputElement && /radio|checkbox/.test(control.type)) {
      control.checked = said.includes(control.value);
    } else if (control !== document.activeElement && control.value !== said[0]) control.value = said[0] ?? "";
  }
}

const isDrawn = (value: string): boolean => value.startsWith("ink:");

/** What was answered stands in its controls again, by the names that they have. */
export function restore(form: HTMLFormElement, entries: readonly [string, string][]): void {
  const answers = entries.filter(([name]) => name.startsWith(ANSWER_PREFIX));
  const places = new Map<string, number>();
  for (const control of form.elements) {
    if (
      !(
        control instanceof HTMLInputElement ||
        control instanceof HTMLSelectElement ||
        control instanceof HTMLTextAreaElement
      )
    )
      continue;
    const typed = answers.filter(([name]) => name === control.name).map(([, value]) => value);
    if (typed.length === 0) continue;
    if (control.dataset.ink !== undefined) {
      control.value = typed.find(isDrawn) ?? "";
      continue;
    }
    if (/hidden|file/.test(control.type)) continue;
    if (control instanceof HTMLInputElement && /radio|checkbox/.test(control.type))
      control.checked = typed.includes(control.value);
    else if (control instanceof HTMLSelectElement) {
      // Places of a ranking share a name: each has its own of what was chosen.
      control.value = typed[places.get(control.name) ?? 0] ?? "";
      places.set(control.name, (places.get(control.name) ?? 0) + 1);
    } else control.value = typed.findLast((each) => !isDrawn(each)) ?? "";
  }
}

export function hasControl(form: HTMLFormElement, name: string): boolean {
  return form.elements.namedItem(name) !== null;
}
