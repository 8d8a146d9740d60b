import { restore } from "./controls.client.ts";
import { ANSWER_PREFIX } from "./form-view.ts";

/**
 * Keeps on the device what is answered in a checkout, and goes on with it: at the step that was reached, as the sheet opens or is
 * first touched after a page was loaded anew; what was typed stands in each step as it comes. Forgotten as the order is
 * placed. A form that keeps nothing unfinished never gets here.
 */
type Entry = [string, string];

interface Kept {
  entries: Entry[];
  /** Index of the step that was reached. */
  step: number;
  /** Of the shop's link by which it was opened; "" where it was begun here. */
  link: string;
}

const NOTHING: Kept = { entries: [], step: 0, link: "" };

for (const form of document.querySelectorAll<HTMLFormElement>(".checkout-form[data-keeps]")) start(form);

function start(form: HTMLFormElement): void {
  const box = `v-checkout:${form.dataset.keeps}`;
  let kept = read(box);
  // Whoever opens a link asks for the answers that it names, whatever else was begun on this device.
  if (linkOf(form) !== "" && kept.link !== linkOf(form)) kept = NOTHING;
  /** @returns whether anything stands in the form that did not before */
  const fill = (): boolean => {
    const empty = kept.entries.filter(([name, value]) => value !== "" && !isTyped(form, name));
    if (empty.length === 0) return false;
    restore(form, empty);
    for (const control of bareControls(form)) {
      const said = empty.find(([name]) => name === control.name);
      if (said) control.value = said[1];
    }
    // Who follows the answers, and what they cost, hear of it as if it was typed.
    const control = form.querySelector(".form-fields [name$=city], .form-fields [name]");
    control?.dispatchEvent(new Event("input", { bubbles: true }));
    control?.dispatchEvent(new Event("change", { bubbles: true }));
    return true;
  };
  const keep = (): void => {
    const names = new Set([...questions(form), ...carried(form)].map(({ name }) => name));
    const now = [...new FormData(form)].filter(
      (entry): entry is Entry => typeof entry[1] === "string" && names.has(entry[0]) && !entry[1].startsWith("data:"),
    );
    const others = kept.entries.filter(([name]) => !names.has(name));
    kept = { step: stepOf(form), link: linkOf(form), entries: [...others, ...now] };
    write(box, kept);
  };
  const say = (isResumed: boolean): void => {
    const line = form.querySelector<HTMLElement>("[data-resumed]");
    if (line && isResumed) line.hidden = false;
  };
  const reached = kept.step;
  say(fill());
  const begun = new AbortController();
  if (reached > 0 && stepOf(form) === 0) void goOn(form, kept, begun.signal).then(say);
  // Opened by a link of the shop it has answers that this device never heard, and somebody may have been faster than this script.
  else if (stepOf(form) > 0 || questions(form).some(isChanged)) keep();
  form.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[data-anew]") : null;
    if (!link) return;
    begun.abort();
    forget(box);
    // By a link of the shop it was opened on a page of its own: what is ordered is asked anew on another.
    if (link.getAttribute("href") !== "#") return;
    event.preventDefault();
    clear(form);
    kept = NOTHING;
    forget(box);
    if (stepOf(form) > 0) void goOn(form, kept, new AbortController().signal);
    else questions(form)[0]?.focus();
  });
  form.addEventListener("input", ({ isTrusted }) => {
    // Whoever types is not led away from it.
    if (isTrusted) begun.abort();
    keep();
  });
  form.addEventListener("change", keep);
  // Once the step is drawn.
  form.addEventListener("vitrine:step", () =>
    queueMicrotask(() => {
      fill();
      if (kept.entries.length > 0) keep();
    }),
  );
  document.addEventListener("vitrine:ordered", () => {
    kept = NOTHING;
    forget(box);
  });
}

/**
 * Asks the shop for a step, with what is kept and nothing else that was answered; it comes once whoever draws steps is there.
 * @returns whether it came
 */
async function goOn(form: HTMLFormElement, { entries, step }: Kept, signal: AbortSignal): Promise<boolean> {
  const names = new Set(entries.map(([name]) => name));
  const isOther = (name: string) => !names.has(name) && (entries.length > 0 || !name.startsWith(ANSWER_PREFIX));
  const body = new URLSearchParams(
    [...new FormData(form)].filter((entry): entry is Entry => typeof entry[1] === "string" && isOther(entry[0])),
  );
  for (const [name, value] of entries) body.append(name, value);
  body.set("step", String(step));
  body.set("intent", "resume");
  try {
    const [answer] = await Promise.all([
      fetch(form.action, { method: "POST", body, signal }),
      import("./checkout-questions.client.ts"),
    ]);
    const detail = await answer.text();
    if (!answer.ok || signal.aborted) return false;
    form.dispatchEvent(new CustomEvent("vitrine:step", { detail, cancelable: true }));
    return true;
  } catch {
    // Without a network, or where somebody was faster, it begins where it begins, with what was typed.
    return false;
  }
}

/** Nothing that was answered stands on the step that is shown; who follows it hears of it as if it was taken away by hand. */
function clear(form: HTMLFormElement): void {
  for (const control of questions(form)) {
    if (control instanceof HTMLInputElement && /radio|checkbox/.test(control.type)) {
      control.checked = control.defaultChecked;
    } else if (control instanceof HTMLSelectElement) {
      const first = [...control.options].findIndex((each) => each.defaultSelected);
      control.selectedIndex = Math.max(0, first);
    } else control.value = "";
  }
  for (const pick of form.querySelectorAll("v-pick")) pick.dispatchEvent(new Event("given"));
  form.querySelector("[data-resumed]")?.setAttribute("hidden", "");
  for (const type of ["input", "change"]) {
    questions(form)[0]?.dispatchEvent(new Event(type, { bubbles: true }));
  }
}

function stepOf(form: HTMLFormElement): number {
  return Number(form.querySelector<HTMLInputElement>("[name=step]")?.value ?? 0);
}

function linkOf(form: HTMLFormElement): string {
  return form.querySelector<HTMLInputElement>("[name=unfinished]")?.value ?? "";
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function questions(form: HTMLFormElement): Control[] {
  return [...form.querySelectorAll<Control>(".form-fields :is(input, select, textarea)")].filter(
    ({ type, name }) => name !== "" && type !== "hidden" && type !== "file",
  );
}

/** Answers of other steps, as a step that the server drew takes them along. */
function carried(form: HTMLFormElement): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>(`input[type=hidden][name^="${ANSWER_PREFIX}"]`)].filter(
    (control) => !control.closest(".form-fields"),
  );
}

function isChanged(control: Control): boolean {
  if (control instanceof HTMLSelectElement) {
    return control.selectedIndex > 0 && control.selectedOptions[0]?.defaultSelected === false;
  }
  if (control instanceof HTMLInputElement && /radio|checkbox/.test(control.type)) {
    return control.checked !== control.defaultChecked;
  }
  return control.value !== control.defaultValue;
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

function read(box: string): Kept {
  try {
    const kept = JSON.parse(localStorage.getItem(box) ?? "{}") as Partial<Kept>;
    return { ...NOTHING, ...kept };
  } catch {
    return NOTHING;
  }
}

function write(box: string, kept: Kept): void {
  try {
    localStorage.setItem(box, JSON.stringify(kept));
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
