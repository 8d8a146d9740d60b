/** Puts another step, as the server drew it, into the form that was sent: fields, and what is ordered beside them. */
export function showStep(form: HTMLFormElement, html: string): void {
  // The page has its style already; the policy refuses that of another.
  const page = new DOMParser().parseFromString(html.replace(/<style[^>]*>[^<]*<\/style>/g, ""), "text/html");
  const drawn = page.querySelector(".checkout-form");
  // Another page than the form's: where it leads is where the browser goes.
  if (!drawn) {
    form.submit();
    return;
  }
  form.replaceChildren(...[...drawn.childNodes].map((node) => document.adoptNode(node)));
  for (const update of form.querySelectorAll("[data-update]")) update.remove();
  const wrong = form.querySelector<HTMLElement>("[aria-invalid=true]");
  const heading = form.querySelector<HTMLElement>(".form-step [tabindex='-1']");
  (wrong ?? heading ?? form.querySelector<HTMLElement>("[data-field] :is(input, select, textarea)"))?.focus();
  if (!wrong) form.closest("dialog")?.scrollTo({ top: 0 });
}
