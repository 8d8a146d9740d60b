/**
 * How many pieces are in the cart, beside every link to it. Pages that everybody shares cannot say it: a cookie of the
 * visitor's own does.
 */
export function showCount(pieces = keptCount()): void {
  for (const badge of document.querySelectorAll<HTMLElement>("[data-cart-count]")) {
    badge.textContent = pieces > 99 ? "99+" : String(pieces);
    badge.hidden = pieces === 0;
  }
}

function keptCount(): number {
  return Number(/(?:^|;\s*)vitrine_count=(\d{1,6})(?:;|$)/.exec(document.cookie)?.[1] ?? 0);
}
