/** The cart over the page one stands on; what is in it is the server's own HTML. */
export class CartDrawer {
  readonly #dialog = document.createElement("dialog");

  constructor() {
    this.#dialog.className = "checkout sheet cart-drawer";
    this.#dialog.addEventListener("click", (event) => {
      const target = event.target instanceof Element ? event.target : null;
      const leaves = target === this.#dialog || target?.closest("[data-back], [data-shut]");
      if (!leaves) return;
      event.preventDefault();
      this.#dialog.close();
    });
  }

  show(cart: Element): void {
    const close = document.createElement("button");
    close.type = "button";
    close.className = "sheet-close cart-close";
    close.textContent = "✕";
    close.dataset.shut = "";
    close.setAttribute("aria-label", (cart as HTMLElement).dataset.close ?? "");
    const heading = cart.querySelector("h1");
    this.#dialog.setAttribute("aria-label", heading?.textContent ?? "");
    this.#dialog.replaceChildren(close, cart);
    if (!this.#dialog.isConnected) document.body.append(this.#dialog);
    if (!this.#dialog.open) this.#dialog.showModal();
    heading?.focus();
  }
}
