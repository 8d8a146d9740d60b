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
  for (const list of part.querySelectorAll("select")) isChanged = offerOptions(list, gone) || isChanged;
  const bare = part.querySelector<HTMLElement>("[data-bare]");
  if (bare) bare.hidden = part.querySelector("[data-choice]:not([hidden]), option:not([value=''])") !== null;
  if (isChanged) part.querySelector("v-pick")?.dispatchEvent(new Event("given"));
}

/** Options that are gone wait in templates, in their places. @returns whether any came or went; what is chosen stays chosen. */
function offerOptions(list: HTMLSelectElement, gone: ReadonlySet<string>): boolean {
  const going = [...list.options].filter(({ value }) => value !== "" && gone.has(value));
  for (const option of going) {
    if (option.selected) list.value = "";
    const place = document.createElement("template");
    option.replaceWith(place);
    place.content.append(option);
  }
  const coming = waitingIn(list).filter(({ value }) => !gone.has(value));
  for (const option of coming) bringBack(list, option);
  return going.length + coming.length > 0;
}

function waitingIn(list: HTMLSelectElement): HTMLOptionElement[] {
  return [...list.querySelectorAll("template")].flatMap(({ content }) => content.querySelector("option") ?? []);
}

function bringBack(list: HTMLSelectElement, option: HTMLOptionElement): void {
  const { value } = list;
  const places = [...list.querySelectorAll("template")];
  places.find(({ content }) => content.contains(option))?.replaceWith(option);
  // One that was chosen before it went is not chosen in the place of another.
  if (value !== "") list.value = value;
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
      const said = typed[places.get(control.name) ?? 0] ?? "";
      // What it hangs on may be answered in the same breath.
      const waits = waitingIn(control).find(({ value }) => value === said);
      if (waits) bringBack(control, waits);
      control.value = said;
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
