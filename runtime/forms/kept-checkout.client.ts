import { restore } from "./controls.client.ts";
import { ANSWER_PREFIX } from "./form-view.ts";

/**
 * Keeps on the device what is answered in a checkout, and fills it in again: at the first touch after a page was loaded anew,
 * at each step as it comes. Forgotten as the order is placed. A form that keeps nothing unfinished never gets here.
 */
type Entry = [string, string];

for (const form of document.querySelectorAll<HTMLFormElement>(".checkout-form[data-keeps]")) start(form);

function start(form: HTMLFormElement): void {
  const box = `v-checkout:${form.dataset.keeps}`;
  let kept = read(box);
  const fill = (): void => {
    const empty = kept.filter(([name]) => !isTyped(form, name));
    if (empty.length === 0) return;
    restore(form, empty);
    for (const control of bareControls(form)) {
      const said = empty.find(([name]) => name === control.name);
      if (said) control.value = said[1];
    }
    // Who follows the answers, and what they cost, hear of it as if it was typed.
    const control = form.querySelector(".form-fields [name$=city], .form-fields [name]");
    control?.dispatchEvent(new Event("input", { bubbles: true }));
    control?.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const keep = (): void => {
    const names = new Set(questions(form).map(({ name }) => name));
    const now = [...new FormData(form)].filter(
      (entry): entry is Entry => typeof entry[1] === "string" && names.has(entry[0]) && !entry[1].startsWith("data:"),
    );
    kept = [...kept.filter(([name]) => !names.has(name)), ...now];
    write(box, kept);
  };
  fill();
  form.addEventListener("input", keep);
  form.addEventListener("change", keep);
  // Once the step is drawn.
  form.addEventListener("vitrine:step", () => queueMicrotask(fill));
  document.addEventListener("vitrine:ordered", () => {
    kept = [];
    forget(box);
  });
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function questions(form: HTMLFormElement): Control[] {
  return [...form.querySelectorAll<Control>(".form-fields :is(input, select, textarea)")].filter(
    ({ type, name }) => name !== "" && type !== "hidden" && type !== "file",
  );
}

/** Of a form that is sent as it stands. */
function bareControls(form: HTMLFormElement): Control[] {
  return questions(form).filter(({ type, name }) => !name.startsWith(ANSWER_PREFIX) && !/radio|checkbox/.test(type));
}

/** Something stands there already: typed before this script came, or told by the server. */
function isTyped(form: HTMLFormElement, name: string): boolean {
  return questions(form).some(
    (control) =>
      control.name === name &&
      (control instanceof HTMLInputElement && /radio|checkbox/.test(control.type)
        ? control.checked
        : control.value !== ""),
  );
}

function read(box: string): Entry[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(box) ?? "[]");
    return Array.isArray(kept) ? (kept as Entry[]) : [];
  } catch {
    return [];
  }
}

function write(box: string, entries: readonly Entry[]): void {
  try {
    localStorage.setItem(box, JSON.stringify(entries));
  } catch {
    // Private mode, or full: it lives as long as the page.
  }
}

function forget(box: string): void {
  try {
    localStorage.removeItem(box);
  } catch {
    // It could not be kept either.
  }
}
