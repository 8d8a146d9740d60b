import type { DeliveryView, PlaceView } from "#blocks/contract/index.ts";

/** Fills region, towns and postcode with those of a country. What was typed stays; a region it does not have is let go. */
export function showPlace(root: HTMLElement, place: PlaceView): void {
  const asked = root.querySelector<HTMLElement>("[data-place]")?.dataset.place;
  const field = (name: string) => root.querySelector<HTMLElement>(`[data-field=${name}]`);
  const region = field("region");
  const select = region?.querySelector("select");
  if (region && select) {
    region.hidden = place.regions.length === 0 || asked === "never" || (asked === "auto" && !place.asksRegion);
    const chosen = select.value;
    const known = [...select.options].slice(1).map((option) => option.value);
    if (known.join() !== place.regions.map(({ code }) => code).join()) {
      select.replaceChildren(
        ...[...select.options].slice(0, 1),
        ...place.regions.map(({ code, name }) => new Option(name, code)),
      );
      select.value = place.regions.some(({ code }) => code === chosen) ? chosen : "";
    }
    const label = region.querySelector("label");
    if (label)
      label.textContent = label.getAttribute(`data-word-${place.country.toLowerCase()}`) ?? label.dataset.word ?? "";
  }
  const postcode = field("postcode");
  if (postcode) postcode.hidden = !place.asksPostcode;
  const towns = root.querySelector("[data-towns]");
  towns?.replaceChildren(...place.towns.map((town) => new Option(town, town)));
}

/** The ways of delivery, as `delivery-options.tsx` draws them; nothing is drawn again that stays as it was. */
export function showDeliveries(root: HTMLElement, options: readonly DeliveryView[], chosen: string): void {
  const place = root.querySelector<HTMLElement>("[data-deliveries]");
  const field = place?.closest<HTMLElement>("[data-field]");
  if (!place || !field) return;
  field.hidden = options.length < 2 && !options[0]?.desks.length;
  const drawn = JSON.stringify([options, chosen]);
  if (place.dataset.drawn === drawn) return;
  const focused = document.activeElement instanceof HTMLInputElement && place.contains(document.activeElement);
  place.dataset.drawn = drawn;
  place.replaceChildren(...options.map((option) => wayOf(option, chosen, place.dataset.desk ?? "")));
  if (focused) place.querySelector<HTMLElement>("input:checked")?.focus();
}

function wayOf({ id, label, price, note, desks }: DeliveryView, chosen: string, desk: string): HTMLElement {
  const way = make("label", "delivery-way");
  const radio = Object.assign(document.createElement("input"), { type: "radio", name: "delivery", value: id });
  radio.defaultChecked = chosen === id || desks.some((each) => each.id === chosen);
  const words = make("span", "grow", label);
  if (note) words.append(make("small", "block text-muted", note));
  way.append(radio, words, make("bdi", "tabular", price));
  const row = make("div", "delivery");
  row.append(way);
  if (desks.length > 0) {
    const list = Object.assign(document.createElement("select"), {
      className: "input delivery-desk",
      name: `desk_${id}`,
    });
    list.ariaLabel = desk;
    list.append(...desks.map((each) => new Option(each.label, each.id, each.id === chosen, each.id === chosen)));
    row.append(list);
  }
  return row;
}

function make(tag: string, className: string, text = ""): HTMLElement {
  return Object.assign(document.createElement(tag), { className, textContent: text });
}
