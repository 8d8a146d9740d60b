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
}

for (const form of document.querySelectorAll<HTMLFormElement>(".checkout-form[data-keeps]")) start(form);

function start(form: HTMLFormElement): void {
  const box = `v-checkout:${form.dataset.keeps}`;
  let kept = read(box);
  const fill = (): void => {
    const empty = kept.entries.filter(([name]) => !isTyped(form, name));
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
    kept = { step: stepOf(form), entries: [...kept.entries.filter(([name]) => !names.has(name)), ...now] };
    write(box, kept);
  };
  const reached = kept.step;
  fill();
  const begun = new AbortController();
  if (reached > 0 && stepOf(form) === 0) void goOn(form, kept, begun.signal);
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
    kept = { entries: [], step: 0 };
    forget(box);
  });
}

/** Asks the shop for the step that was reached; it comes once whoever draws steps is there. */
async function goOn(form: HTMLFormElement, { entries, step }: Kept, signal: AbortSignal): Promise<void> {
  const names = new Set(entries.map(([name]) => name));
  const body = new URLSearchParams(
    [...new FormData(form)].filter((entry): entry is Entry => typeof entry[1] === "string" && !names.has(entry[0])),
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
    if (answer.ok && !signal.aborted) form.dispatchEvent(new CustomEvent("vitrine:step", { detail, cancelable: true }));
  } catch {
    // Without a network, or where somebody was faster, it begins where it begins, with what was typed.
  }
}

function stepOf(form: HTMLFormElement): number {
  return Number(form.querySelector<HTMLInputElement>("[name=step]")?.value ?? 0);
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

function read(box: string): Kept {
  try {
    const kept = JSON.parse(localStorage.getItem(box) ?? "{}") as Partial<Kept>;
    return { entries: kept.entries ?? [], step: kept.step ?? 0 };
  } catch {
    return { entries: [], step: 0 };
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
