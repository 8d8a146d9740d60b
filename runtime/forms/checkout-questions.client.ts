import { parsePhone } from "#app/commerce/kernel/phone.ts";
import { pressesOf } from "./after-press.client.ts";
import { fillLinked } from "./controls.client.ts";
import { prefilled, unpackForm } from "./engine.ts";
import { Following } from "./follow.client.ts";
import { showStep } from "./next-step.client.ts";
import type { PackedForm } from "./packed-form.ts";
import { shrinkPhotos } from "./photos.client.ts";
import type { Closed } from "./stock.client.ts";

/**
 * Goes with the answers of a checkout that asks more than a few texts. Fetched when somebody first touches it; steps, prices
 * and the order itself stay with the checkout's own script, and all of it with the server.
 */
const afterPress = pressesOf(window);

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-asked]")) start(form);

function start(element: HTMLFormElement): void {
  const packed = JSON.parse(element.dataset.asked ?? "{}") as PackedForm;
  if (!packed.form) return;
  const form = unpackForm(packed, parsePhone);
  const param = Object.fromEntries(new URLSearchParams(location.search));
  const about: Record<string, unknown> = { param, page: location.pathname, referrer: document.referrer };
  const now = new Date().toISOString();
  const country = () => element.querySelector<HTMLInputElement>("[name=country]")?.value ?? packed.context.country;
  const linked = prefilled(form, new URLSearchParams(location.search));
  const following = new Following(
    () => element,
    form,
    () => ({ ...packed.context, now, about, country: country() }),
    () => fillLinked(element, linked),
  );
  const draw = (): void => {
    following.beginStep();
    following.follow();
    const place = element.querySelector<HTMLElement>("[data-human]:not([hidden])");
    if (place) void import("./person.client.ts").then((part) => part.proofOf(place)).catch(() => undefined);
  };
  element.addEventListener("vitrine:step", (event) => {
    event.preventDefault();
    showStep(element, (event as CustomEvent<string>).detail);
    draw();
  });
  element.addEventListener("vitrine:quoted", (event) => {
    const { facts, closed } = (event as CustomEvent<{ facts: unknown; closed: Closed }>).detail;
    about.order = facts;
    following.stock(closed);
  });
  for (const type of ["input", "vitrine:known"]) element.addEventListener(type, () => following.follow());
  element.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === "file") {
      void shrinkPhotos(target).then(() => following.follow());
    }
  });
  element.addEventListener("focusout", ({ target }) => {
    const name = target instanceof Element ? target.closest<HTMLElement>("[data-field]")?.dataset.field : undefined;
    if (name === undefined) return;
    following.touch(name);
    afterPress(() => following.follow());
  });
  /** That a person sits here, where the form asks it: on the step that orders. */
  const person = () => element.querySelector<HTMLElement>("[data-human]:not([hidden])");
  let isProving = false;
  let isProved = false;
  const prove = async (place: HTMLElement, button: HTMLButtonElement | null): Promise<void> => {
    isProving = true;
    const part = await import("./person.client.ts").catch(() => undefined);
    const token = (await part?.spendProof(place)) ?? "";
    isProving = false;
    // Another step came meanwhile, or none of it is there any more.
    if (!place.isConnected) return;
    const field = place.querySelector<HTMLInputElement>("[name=human]") ?? document.createElement("input");
    place.append(Object.assign(field, { type: "hidden", name: "human", value: token }));
    isProved = true;
    element.requestSubmit(button);
    isProved = false;
  };
  // Before the checkout's script hears of it: what is wrong is said, and nothing is sent.
  document.addEventListener(
    "submit",
    (event) => {
      if (event.target !== element) return;
      const button = (event as SubmitEvent).submitter as HTMLButtonElement | null;
      if (button?.formNoValidate || isProved) return;
      const place = person();
      const isRight = following.isRight();
      if (isRight && !place) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (isRight && place && !isProving) void prove(place, button);
    },
    { capture: true },
  );
  draw();
}
