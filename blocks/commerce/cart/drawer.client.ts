/** The cart over the page one stands on; what is in it is the server's own HTML. */
const drawer = document.createElement("dialog");
drawer.className = "checkout sheet cart-drawer";
drawer.addEventListener("click", (event) => {
  const target = event.target instanceof Element ? event.target : null;
  const leaves = target === drawer || target?.closest("[data-back], [data-shut]");
  if (!leaves) return;
  event.preventDefault();
  drawer.close();
});

export function showCart(cart: Element): void {
  const close = document.createElement("button");
  close.type = "button";
  close.className = "sheet-close cart-close";
  close.textContent = "✕";
  close.dataset.shut = "";
  close.setAttribute("aria-label", (cart as HTMLElement).dataset.close ?? "");
  const heading = cart.querySelector("h1");
  drawer.setAttribute("aria-label", heading?.textContent ?? "");
  drawer.replaceChildren(close, cart);
  if (!drawer.isConnected) document.body.append(drawer);
  if (!drawer.open) drawer.showModal();
  heading?.focus();
}
