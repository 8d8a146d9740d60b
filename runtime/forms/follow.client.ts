import { textOf } from "#app/commerce/kernel/logic/values.ts";
import { calculatedWords } from "#blocks/parts/calculated-words.ts";
import { fileReference } from "#blocks/parts/file-reference.ts";
import type { CompiledForm } from "./compile-form.ts";
import { give, offerChoices } from "./controls.client.ts";
import type { Entry } from "./draft.client.ts";
import { formState, readSent } from "./engine.ts";
import type { FormContext } from "./evaluate-form.ts";
import { beginFields } from "./field-scripts.client.ts";
import { fieldWords } from "./problem-words.ts";
import { recall } from "./recall.client.ts";
import { inWords } from "./recalled-words.ts";
import { type Closed, drawnStock, keepStock, showStock } from "./stock.client.ts";

/** Goes with the answers of the step that is shown: what they show and hide, what is calculated, what is wrong. */
export class Following {
  /** Fields that somebody has left: what is wrong with them is said. */
  private touched = new Set<string>();
  /** What was chosen and sold out while the page stood open, by its question, until something else is chosen. */
  private readonly lost = new Map<string, string>();
  private readonly current: () => HTMLFormElement;
  private readonly form: CompiledForm;
  private readonly context: () => FormContext;
  private readonly fill: () => boolean;

  /** @param fill puts answers into what was shown just now; says whether it did */
  constructor(
    current: () => HTMLFormElement,
    form: CompiledForm,
    context: () => FormContext,
    fill: () => boolean = () => false,
  ) {
    this.current = current;
    this.form = form;
    this.context = context;
    this.fill = fill;
  }

  /** @returns what is wrong, by field */
  follow(): ReadonlyMap<string, string> {
    const { form } = this;
    const current = this.current();
    this.closeSoldOut(current);
    const step = Number(current.querySelector<HTMLInputElement>("[name=step]")?.value ?? 0);
    const answers = filledIn(current).map(
      ([name, value]) => [name, typeof value === "string" ? value : named(value)] as const,
    );
    const { shown, withdrawn, evaluation } = formState(form, readSent(form, answers, step), this.context());
    for (const unit of form.units) place(current, unit.id, shown.has(unit.id));
    for (const [id, gone] of withdrawn) offerChoices(partOf(current, id), new Set(gone.map(String)));
    if (this.fill()) return this.follow();
    recall(current, inWords(form, evaluation.values, this.context().locale));
    for (const made of current.querySelectorAll<HTMLElement>(".calculated[data-field]")) {
      write(made, evaluation.values[made.dataset.field ?? ""]);
    }
    for (const { field, set } of form.units) {
      if (field && set.length > 0) give(current, field.name, evaluation.values[field.name]);
    }
    const wrong = new Map(evaluation.errors.map(({ field, message }) => [field, message]));
    for (const field of current.querySelectorAll<HTMLElement>("[data-field]")) {
      const name = field.dataset.field ?? "";
      if (evaluation.values[name] !== undefined) this.lost.delete(name);
      const lost = this.lostWords(name);
      const isTouched = this.touched.has(name);
      if (lost !== undefined || isTouched) say(field, lost || (isTouched && wrong.get(name)) || "");
    }
    beginFields(current);
    return wrong;
  }

  /** Somebody has left this field: from now on what is wrong with it is said. */
  touch(name: string): void {
    this.touched.add(name);
  }

  /** Another step is shown, as the server drew it: nobody was there yet. */
  beginStep(): void {
    this.touched = new Set();
    keepStock(this.form, drawnStock(this.current()));
  }

  /** What the shop has by now. @returns whether something that was chosen is gone */
  stock(closed: Closed): boolean {
    const before = this.lost.size;
    keepStock(this.form, closed);
    this.follow();
    return this.lost.size > before;
  }

  private closeSoldOut(current: HTMLFormElement): void {
    for (const [name, value] of showStock(current, this.form)) this.lost.set(name, value);
  }

  /** Asks for another choice; "" once what was chosen is there again, or nothing else is. Undefined where nothing was lost. */
  private lostWords(name: string): string | undefined {
    const value = this.lost.get(name);
    const field = this.form.units.find((each) => each.field?.name === name)?.field;
    if (value === undefined || !field) return undefined;
    const { options = [] } = field;
    if (options.length === 0 || options.map(String).includes(value)) return "";
    return fieldWords(field, { code: "sold_out" }, this.context().locale);
  }

  /** Says what is wrong on this step, all of it. @returns whether nothing is */
  isRight(): boolean {
    const fields = () => [...this.current().querySelectorAll<HTMLElement>("[data-field]")];
    for (const field of fields()) this.touched.add(field.dataset.field ?? "");
    const wrong = this.follow();
    const isWrong = fields().some((field) => wrong.has(field.dataset.field ?? ""));
    if (isWrong) focusFirst(this.current());
    return !isWrong;
  }
}

/** As it would be sent. A file input without a file counts for nothing. */
export function filledIn(form: HTMLFormElement): Entry[] {
  return [...new FormData(form)].filter(([, value]) => typeof value === "string" || value.size > 0);
}

/** A file that is chosen and not taken in yet, as the engine reads it. */
function named({ name, type, size }: File): string {
  return fileReference({ id: "", name, type, size });
}

function partOf(form: HTMLElement, id: string): HTMLElement | null {
  return form.querySelector(`[data-answer-part="${CSS.escape(id)}"]`);
}

/** Shows a part that waits in its template, or puts it back there. */
function place(form: HTMLElement, id: string, isShown: boolean): void {
  const part = partOf(form, id);
  if (!part || isShown !== part instanceof HTMLTemplateElement) return;
  if (part instanceof HTMLTemplateElement) {
    const shown = document.createElement("div");
    shown.dataset.answerPart = id;
    shown.append(part.content);
    part.replaceWith(shown);
  } else {
    const waiting = document.createElement("template");
    waiting.dataset.answerPart = id;
    waiting.content.append(...part.childNodes);
    part.replaceWith(waiting);
  }
}

function write(made: HTMLElement, value: unknown): void {
  const text = calculatedWords(
    value === undefined ? "" : textOf(value),
    made.dataset.money,
    document.documentElement.lang,
  );
  const output = made.querySelector("output");
  if (output && output.textContent !== text) output.textContent = text;
}

function say(field: HTMLElement, words: string): void {
  const error = field.querySelector<HTMLElement>("[data-error]");
  if (error) {
    error.textContent = words;
    error.hidden = words === "";
  }
  for (const control of field.querySelectorAll("input, select, textarea")) {
    if (words) control.setAttribute("aria-invalid", "true");
    else control.removeAttribute("aria-invalid");
  }
}

/** The first thing that is wrong, else the step's heading, or its first field: where whoever hears the page goes on. */
export function focusFirst(form: HTMLElement): void {
  const wrong = form.querySelector<HTMLElement>("[aria-invalid=true], .field-error:not([hidden])");
  const field = wrong?.closest("[data-field]")?.querySelector<HTMLElement>("input, select, textarea");
  (
    field ??
    form.querySelector<HTMLElement>("[tabindex='-1']:not([name])") ??
    // Not the trap: what a person writes there is thrown away.
    form.querySelector<HTMLElement>("input:not([type=hidden], [name=website]), select, textarea")
  )?.focus();
}
