/** The engine as a browser takes it along: a form made ready at the server, what was typed, and what follows from it. */
export { formState } from "./evaluate-form.ts";
export { readSent } from "./form-view.ts";
export { unpackForm } from "./packed-form.ts";
export { prefilled } from "./prefill.ts";
