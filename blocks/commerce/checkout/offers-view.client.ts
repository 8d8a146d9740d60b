import type { CouponView } from "#blocks/contract/index.ts";

/** What the engine says of offers, already in words of the page's language. */
export interface OfferWords {
  /** The goods, and what stands between them and the total. */
  lines: { label: string; amount: string }[];
  sums: { label: string; amount: string }[];
  coupon: CouponView | null;
  takesVouchers: boolean;
  voucher: CouponView | null;
  bumps: { id: string; name: string; title: string; price: string; ticked: boolean; image: { src: string } | null }[];
  /** The same where the form itself speaks of it: lines at what they cost, and what goods come to without delivery. */
  goods: { lines: { label: string; amount: string }[]; total: string };
  /** `full` is "" where a pack saves nothing. */
  packs: { quantity: number; price: string; full: string; badge: string; chosen: boolean }[];
}

/** Sums, code, packs and proposals, as the server draws them; nothing is drawn again that stays as it was. */
export function showOffers(root: HTMLElement, offers: OfferWords): void {
  const { lines, sums, takesVouchers, bumps, packs, goods } = offers;
  for (const [selector, list] of [["[data-lines]", lines] as const, ["[data-sums]", sums] as const]) {
    redraw(root, selector, list, ({ label, amount }) => [
      make("li", "sum", [
        make("span", "min-w-0 wrap-anywhere", [make("bdi", "", [label])]),
        " ",
        make("bdi", "tabular", [amount]),
      ]),
    ]);
  }
  redraw(root, "[data-order-rows]", [...goods.lines, ...sums], ({ label, amount }) => [
    make("p", "flex justify-between gap-4 text-s text-muted", [
      make("span", "wrap-anywhere", [make("bdi", "", [label])]),
      make("bdi", "tabular", [amount]),
    ]),
  ]);
  for (const total of root.querySelectorAll("[data-order-total]")) total.textContent = goods.total;
  redraw(root, "[data-bumps]", bumps, bumpOf);
  redraw(root, "[data-packs]", packs, packOf);
  root.querySelector("[data-field=voucher]")?.toggleAttribute("hidden", !takesVouchers);
  for (const name of ["coupon", "voucher"] as const) {
    const answer = offers[name];
    const said = root.querySelector<HTMLElement>(`[data-field=${name}] [data-said]`);
    if (!said) continue;
    said.textContent = answer?.message ?? "";
    said.hidden = !answer;
    said.className = answer?.ok ? "coupon-good" : "field-error";
  }
}

/** Draws a list into its place (or the list within it), and shows the place only where there is something in it. */
function redraw<T>(root: HTMLElement, selector: string, list: readonly T[], draw: (item: T) => Node[]): void {
  const place = root.querySelector<HTMLElement>(selector);
  if (!place) return;
  place.hidden = list.length === 0;
  const drawn = JSON.stringify(list);
  if (place.dataset.drawn === drawn) return;
  place.dataset.drawn = drawn;
  const focused = document.activeElement;
  const again = focused instanceof HTMLElement && place.contains(focused) ? focused.getAttribute("name") : null;
  const value = focused?.getAttribute("value") ?? "";
  (place.querySelector("[data-list]") ?? place).replaceChildren(...list.flatMap(draw));
  if (again) place.querySelector<HTMLElement>(`[name="${again}"][value="${value}"]`)?.focus();
}

function bumpOf({ id, name, title, price, ticked, image }: OfferWords["bumps"][number]): Node[] {
  const box = Object.assign(make("input", ""), { type: "checkbox", name: `bump_${id}`, value: "1", checked: ticked });
  const picture = image ? [Object.assign(make("img", "picture size-10 rounded-s"), { src: image.src, alt: "" })] : [];
  const words = make("span", "min-w-0 grow", [
    make("span", "block font-medium", [name]),
    make("span", "block truncate text-s text-muted", [title]),
  ]);
  return [
    make("label", "bump", [box, ...picture, words, make("strong", "tabular", [make("bdi", "", [`+ ${price}`])])]),
  ];
}

function packOf({ quantity, price, full, badge, chosen }: OfferWords["packs"][number]): Node[] {
  const button = make("button", "pack", [
    make("span", "pack-count tabular", [`${quantity} ×`]),
    ...(badge ? [make("span", "pack-badge", [badge])] : []),
    make("span", "pack-price tabular", [
      ...(full ? [make("s", "", [make("bdi", "", [full])])] : []),
      make("strong", "", [make("bdi", "", [price])]),
    ]),
  ]);
  Object.assign(button, { type: "submit", name: "pack", value: String(quantity), formNoValidate: true });
  button.setAttribute("aria-pressed", String(chosen));
  return [button];
}

function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
}
