import type { PackedForm } from "../forms/packed-form.ts";
import type { MeasuredPage, ToldEvent } from "./events.ts";

/** A form as it is counted: its document, and the revision that is filled in. */
export type MeasuredForm = Pick<MeasuredPage, "form" | "formRevision">;
export type FormEvent = Omit<ToldEvent, "id" | "at">;

const reached = new Set<string>();
const questions = new WeakMap<HTMLElement, MeasuredForm>();

/**
 * Tells of each form once that it is begun, and of each of its steps and fields once that it is reached.
 * @param focus what has the focus, and the form that it stands in
 * @param checkout the form that the page's checkout asks with
 */
export function reach(
  focus: { host: HTMLElement; target: Element },
  checkout: MeasuredForm,
  tell: (event: FormEvent) => void,
): void {
  const { host, target } = focus;
  const { form, formRevision: revision } = host.localName === "v-checkout" ? checkout : questionsOf(host);
  if (!form || !revision) return;
  const once = (name: string, event: Pick<ToldEvent, "type" | "field" | "step">): void => {
    if (reached.has(`${form} ${name}`)) return;
    reached.add(`${form} ${name}`);
    tell({ ...event, form, form_revision: revision });
  };
  once("", { type: "form_opened" });
  const step = host.querySelector<HTMLInputElement>("[name=step]")?.value;
  if (step) once(`step ${step}`, { type: "step_reached", step: Number(step) });
  const field = target.closest<HTMLElement>("[data-field]")?.dataset.field;
  if (field) once(`field ${field}`, { type: "field_reached", field });
}

/** A form of questions says itself which one it is. */
function questionsOf(host: HTMLElement): MeasuredForm {
  const known = questions.get(host);
  if (known) return known;
  const { document: form, revision: formRevision } = JSON.parse(host.dataset.form ?? "{}") as PackedForm;
  const asking = { form, formRevision };
  questions.set(host, asking);
  return asking;
}
