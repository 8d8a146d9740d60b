import { ANSWER_PREFIX } from "./form-view.ts";
import { addEntry } from "./own-entry.client.ts";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What a rule put into an answer stands in its control; not under the fingers of whoever is typing there. */
export function give(form: HTMLFormElement, name: string, value: unknown): void {
  if (value === undefined) return;
  const said = (Array.isArray(value) ? value : [value]).map(String);
  for (const control of controlsOf(form)) {
    if (control.name !== `${ANSWER_PREFIX}${name}`) continue;
    if (isBox(control)) control.checked = said.includes(control.value);
    else if (control.dataset.other !== undefined) giveOwn(form, control, said);
    else if (control !== document.activeElement && control.value !== said[0]) control.value = said[0] ?? "";
  }
  show(form, `${ANSWER_PREFIX}${name}`);
}

/** Choices and rows of a part that are gone are out of sight and not sent; those that are back stand as they stood. */
export function offerChoices(part: HTMLElement | null, gone: ReadonlySet<string>): void {
  if (!part) return;
  let isChanged = false;
  const turn = (each: HTMLElement, isGone: boolean): boolean => {
    const turns = each.hidden !== isGone;
    each.hidden = isGone;
    isChanged ||= turns;
    return turns;
  };
  for (const each of part.querySelectorAll<HTMLElement>("[data-choice]")) {
    const isGone = gone.has(each.dataset.choice ?? "");
    if (!turn(each, isGone)) continue;
    for (const control of each.querySelectorAll<Control>("input, select, textarea")) control.disabled = isGone;
  }
  for (const each of part.querySelectorAll("option")) {
    const isGone = each.value !== "" && gone.has(each.value);
    if (!turn(each, isGone)) continue;
    each.disabled = isGone;
    const select = each.closest("select");
    if (isGone && select?.value === each.value) select.value = "";
  }
  if (isChanged) part.querySelector("v-pick")?.dispatchEvent(new Event("given"));
}

const isDrawn = (value: string): boolean => value.startsWith("ink:");

/** What was answered stands in its controls again, by the names that they have; those of `except` keep what they hold. */
export function restore(
  form: HTMLFormElement,
  entries: readonly [string, string][],
  except: ReadonlySet<string> = new Set(),
): void {
  const answers = entries.filter(([name]) => name.startsWith(ANSWER_PREFIX) && !except.has(name));
  const places = new Map<string, number>();
  for (const control of controlsOf(form)) {
    const typed = answers.filter(([name]) => name === control.name).map(([, value]) => value);
    if (typed.length === 0) continue;
    if (control.dataset.ink !== undefined) {
      control.value = typed.find(isDrawn) ?? "";
      continue;
    }
    if (/hidden|file/.test(control.type)) continue;
    if (isBox(control)) control.checked = typed.includes(control.value);
    else if (control.dataset.other !== undefined) giveOwn(form, control, typed);
    else if (control instanceof HTMLSelectElement) {
      // Places of a ranking share a name: each has its own of what was chosen.
      control.value = typed[places.get(control.name) ?? 0] ?? "";
      places.set(control.name, (places.get(control.name) ?? 0) + 1);
    } else {
      control.value = typed.findLast((each) => !isDrawn(each)) ?? "";
      // Whoever is about to type there writes over it, and not behind it.
      if (control === document.activeElement) control.select();
    }
  }
  for (const name of new Set(answers.map(([each]) => each))) show(form, name);
}

/**
 * What a link fills in stands in the controls that are shown, and is taken out of `linked`.
 * @returns whether anything stands in the form that did not before
 */
export function fillLinked(form: HTMLFormElement, linked: Map<string, string[]>): boolean {
  const shown = [...linked].filter(([name]) => form.elements.namedItem(`${ANSWER_PREFIX}${name}`) !== null);
  for (const [name] of shown) linked.delete(name);
  restore(
    form,
    shown.flatMap(([name, values]) => values.map((value): [string, string] => [`${ANSWER_PREFIX}${name}`, value])),
  );
  return shown.length > 0;
}

function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (each): each is Control =>
      each instanceof HTMLInputElement || each instanceof HTMLSelectElement || each instanceof HTMLTextAreaElement,
  );
}

function isBox(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && /radio|checkbox/.test(control.type);
}

/** Of what was answered, what no option offers: among the boxes where several may be given, else where it was typed. */
function giveOwn(form: HTMLFormElement, control: Control, said: readonly string[]): void {
  const offered = new Set(
    controlsOf(form)
      .filter(({ name }) => name === control.name)
      .flatMap((each) => {
        const options: { value: string }[] = each instanceof HTMLSelectElement ? [...each.options] : [];
        return isBox(each) ? [each.value] : options.map(({ value }) => value);
      }),
  );
  const own = said.filter((each) => each !== "" && !offered.has(each));
  const list = control.closest("v-pick")?.querySelector<HTMLElement>(".pick-list");
  if (list) for (const each of own) addEntry(list, control.name, each);
  else if (control !== document.activeElement) control.value = own.at(-1) ?? "";
}

/** What is drawn over a control shows what stands in it now. */
function show(form: HTMLFormElement, name: string): void {
  for (const control of controlsOf(form)) {
    if (control.name === name) control.closest("v-pick")?.dispatchEvent(new Event("given"));
  }
}
