export interface Trouble {
  message: string;
  /** By field name. */
  errors: Record<string, string>;
}

/** While figures are fetched the old ones are marked as old, not taken away: nothing jumps. */
export function sizeDraft(root: HTMLElement): void {
  root.querySelector<HTMLElement>("[data-summary]")?.setAttribute("data-stale", "");
}

/**
 * Says what is wrong beside each field, and what is wrong altogether above them; what was typed stays. Moves to the first
 * of them.
 */
export function showTrouble(root: HTMLElement, { message, errors }: Trouble): void {
  const whole = showMessage(root, message);
  let first: HTMLElement | null = null;
  for (const field of root.querySelectorAll<HTMLElement>("[data-field]")) {
    const words = Object.hasOwn(errors, field.dataset.field ?? "") ? (errors[field.dataset.field ?? ""] ?? "") : "";
    const control = field.querySelector<HTMLElement>("input, select, textarea");
    const error = field.querySelector<HTMLElement>("[data-error]");
    if (error) {
      error.textContent = words;
      error.hidden = words === "";
    }
    if (words) control?.setAttribute("aria-invalid", "true");
    else control?.removeAttribute("aria-invalid");
    if (words) first ??= control;
  }
  if (first) first.focus();
  else if (message) whole?.scrollIntoView({ block: "nearest" });
}

/** What is wrong with the order as a whole; an empty text hides it. */
export function showMessage(root: HTMLElement, message: string): HTMLElement | null {
  const whole = root.querySelector<HTMLElement>("[data-trouble]");
  if (whole) {
    whole.textContent = message;
    whole.hidden = message === "";
  }
  return whole;
}
