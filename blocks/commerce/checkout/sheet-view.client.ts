import type { DeliveryView } from "#blocks/contract/index.ts";
import { type OfferWords, showOffers } from "./offers-view.client.ts";
import { showDeliveries } from "./place-view.client.ts";
import { showMessage } from "./trouble.client.ts";

export { showPlace } from "./place-view.client.ts";

/** The server's figures, already in words of the page's language. */
export interface QuoteWords extends OfferWords {
  title: string;
  variant: string;
  image: string;
  shipping: string;
  total: string;
  /** Most units that can be ordered; 0 is sold out. */
  available: number;
  /** What to say when it cannot be ordered as asked; "" when it can. */
  message: string;
  /** Ids of the ways to pay it. */
  payments: string[];
  options: DeliveryView[];
  chosen: string;
  /** Ids of the offers in the total that no code brought. */
  promised: string[];
  /** What each article costs in it, as it is sent with the order. */
  prices: string;
}

export function showQuote(root: HTMLElement, quote: QuoteWords): void {
  const write = (selector: string, text: string) => {
    for (const element of root.querySelectorAll(selector)) element.textContent = text;
  };
  write("[data-line-title]", quote.title);
  write("[data-line-variant]", quote.variant);
  write("[data-shipping], [data-also=shipping]", quote.shipping);
  write("[data-total], [data-also=total]", quote.total);
  for (const [name, value] of Object.entries({ promised: quote.promised.join(" "), prices: quote.prices })) {
    const shown = root.querySelector<HTMLInputElement>(`input[name=${name}]`);
    if (shown) shown.value = value;
  }
  showDeliveries(root, quote.options, quote.chosen);
  showPayments(root, quote.payments);
  showPicture(root.querySelector("[data-picture]"), quote.image);
  root.querySelector("[data-summary]")?.removeAttribute("data-stale");
  const quantity = root.querySelector<HTMLInputElement>("input[name=quantity]");
  if (quantity) quantity.max = String(Math.max(1, Math.min(10, quote.available)));
  // A price that arrives late says nothing of the fields: what is wrong with them stays written.
  showMessage(root, quote.message);
  showOffers(root, quote);
}

/** Ways to pay that do not fit the total or the country are put away; one of the others is then chosen. */
function showPayments(root: HTMLElement, ids: readonly string[]): void {
  const ways = [...root.querySelectorAll<HTMLInputElement>("input[name=payment][type=radio]")];
  for (const way of ways) {
    way.disabled = !ids.includes(way.value);
    way.closest<HTMLElement>(".delivery")?.toggleAttribute("hidden", way.disabled);
  }
  const free = ways.find((way) => !way.disabled);
  if (free && !ways.some((way) => way.checked && !way.disabled)) free.checked = true;
}

function showPicture(place: Element | null, address: string): void {
  if (!place) return;
  if (!address) {
    place.replaceChildren();
    return;
  }
  const picture = Object.assign(new Image(56, 56), { src: address, alt: "", className: "picture size-14" });
  if (place.querySelector("img")?.src !== picture.src) place.replaceChildren(picture);
}
