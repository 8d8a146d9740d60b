import { defineIsland, Island } from "#blocks/contract/island.client.ts";
import { showCount } from "./cart-count.client.ts";

/**
 * The cart in place: quantities, removals and codes are sent as its forms would send them, and the answer, the same page
 * that a browser without scripts would get, is put where the cart stands.
 */
class Cart extends Island {
  protected connect(): void {
    showCount(Number(this.dataset.pieces ?? 0));
    for (const button of this.querySelectorAll("[data-set]")) button.remove();
    this.on(this, "change", (event) => {
      const input = event.target as HTMLInputElement;
      if (input.name === "quantity" && input.form?.reportValidity()) void this.send(input.form, null);
    });
    this.on(this, "submit", (event) => {
      event.preventDefault();
      void this.send(event.target as HTMLFormElement, (event as SubmitEvent).submitter);
    });
  }

  private async send(form: HTMLFormElement, button: HTMLElement | null): Promise<void> {
    const at = document.activeElement?.getAttribute("aria-label");
    this.setAttribute("aria-busy", "true");
    const next = await askForCart(form.action, new FormData(form, button));
    this.removeAttribute("aria-busy");
    if (!next) return this.say(this.dataset.offline ?? "");
    this.replaceWith(next);
    const named = at ? next.querySelector<HTMLElement>(`[aria-label="${CSS.escape(at)}"]`) : null;
    (named ?? next.querySelector<HTMLElement>("h1"))?.focus();
  }

  private say(words: string): void {
    const trouble = this.find<HTMLElement>("[data-trouble]");
    trouble.textContent = words;
    trouble.hidden = false;
  }
}

defineIsland("v-cart", Cart);
showCount();

/** Sends what a form would, and takes the cart out of the page that answers; null where none came. */
async function askForCart(action: string, fields: FormData): Promise<Element | null> {
  try {
    const response = await fetch(action, { method: "POST", body: fields });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const cart = page.querySelector("v-cart");
    return cart && document.importNode(cart, true);
  } catch {
    return null;
  }
}

/** Buttons whose answer did not come by script: the browser sends their form itself, and says what is wrong. */
const plain = new WeakSet<HTMLElement>();

/** Adding stays on the page: a button that leads to the cart opens it in a drawer. */
document.addEventListener("submit", (event) => {
  const form = event.target as HTMLFormElement;
  const button = event.submitter;
  if (!button?.matches("[data-cart-add]") || plain.has(button)) return;
  event.preventDefault();
  button.setAttribute("aria-busy", "true");
  void add(form, button as HTMLButtonElement);
});

async function add(form: HTMLFormElement, button: HTMLButtonElement): Promise<void> {
  // What shows it comes first: nothing is put into the cart twice for want of it.
  const part = await import("./drawer.client.ts").catch(() => undefined);
  const cart = part && (await askForCart(button.formAction, new FormData(form, button)));
  button.removeAttribute("aria-busy");
  if (cart) return part.showCart(cart);
  plain.add(button);
  form.requestSubmit(button);
}
