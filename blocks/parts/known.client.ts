/** What is known of who sits here, by the names that orders know. */
export type Known = Readonly<Record<string, string>>;

let asked: Promise<Known> | undefined;

/** Asked once a page; where nobody answers, nobody is known. */
export function askKnown(): Promise<Known> {
  asked ??= fetch("/known", { headers: { accept: "application/json" } })
    .then((answer): Promise<Known> | Known => (answer.ok ? answer.json() : {}))
    .catch(() => ({}));
  return asked;
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Parts of an address that is one question, by what they are called there. */
const ADDRESS_ROWS: Readonly<Record<string, string>> = { line: "address" };

/** Under which name a control's answer is known; "" for one that asks something else. */
function nameOf(control: Control): string {
  const row = control.closest("[data-address]") ? /\[(\w+)\]$/.exec(control.name)?.[1] : undefined;
  if (row !== undefined) return ADDRESS_ROWS[row] ?? row;
  return control.name.replace(/^a\./, "");
}

/**
 * Fills in what is empty and shown, each control once: what somebody typed or emptied stays.
 * @param settled names of controls that are not to be filled in (any more)
 * @returns names of those that were filled in just now
 */
export function fillKnown(form: HTMLFormElement, known: Known, settled: Set<string>): string[] {
  const filled: string[] = [];
  for (const control of form.elements) {
    if (!isControl(control) || control.name === "" || settled.has(control.name)) continue;
    if (control.closest("[data-blank]")) continue;
    const name = nameOf(control);
    const value = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!value) continue;
    settled.add(control.name);
    if (control.value !== "" || control === document.activeElement) continue;
    control.value = value;
    // A list that does not have it stays as it was.
    if (control.value === value) filled.push(control.name);
    else control.value = "";
  }
  const note = form.querySelector<HTMLElement>("[data-known]");
  if (note && filled.length > 0) note.hidden = false;
  offerForgetting(form, known);
  return filled;
}

/** Somebody else has the device: what was filled in is emptied, and the shop forgets whose device it was. */
function offerForgetting(form: HTMLFormElement, known: Known): void {
  const button = form.querySelector<HTMLButtonElement>("[data-forget]");
  if (!button?.hidden) return;
  button.hidden = false;
  button.addEventListener("click", () => {
    asked = Promise.resolve({});
    void fetch("/known", { method: "POST", body: new URLSearchParams({ known: "no" }) }).catch(() => undefined);
    for (const control of form.elements) {
      if (isControl(control) && control.value !== "" && control.value === known[nameOf(control)]) control.value = "";
    }
    const note = button.closest<HTMLElement>("[data-known]");
    if (note) note.hidden = true;
    form.querySelector<HTMLElement>("[data-field] :is(input, select, textarea)")?.focus();
    form.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

function isControl(element: Element): element is Control {
  if (element instanceof HTMLInputElement) return !/hidden|radio|checkbox|file/.test(element.type);
  return element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement;
}
