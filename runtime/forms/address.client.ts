import { pinText } from "#blocks/parts/pin.ts";

/** Towns follow the region and the postcode, and the place on the map is asked for by a press and never before. */
export function address(place: HTMLElement): void {
  const { address: places = "", country = "" } = place.dataset;
  const city = place.querySelector<HTMLInputElement>("[data-city]");
  const towns = place.querySelector("[data-towns]");
  place.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLElement) || !city || !towns) return;
    const control = target as HTMLInputElement | HTMLSelectElement;
    const asked = new URLSearchParams({ country });
    if (control.dataset.region !== undefined) asked.set("region", control.value);
    else if (control.dataset.postcode !== undefined) asked.set("postcode", control.value.trim());
    else return;
    void ask(`${places}?${asked}`).then((found) => {
      if (!found) return;
      towns.replaceChildren(...found.map((town) => new Option(town, town)));
      const [first = ""] = found;
      // One postcode, one town: nobody has to write what is known.
      if (control.dataset.postcode === undefined || found.length !== 1 || city.value !== "") return;
      city.value = first;
      city.dispatchEvent(new Event("input", { bubbles: true }));
    });
  });
  const pin = place.querySelector<HTMLElement>("[data-pin]");
  if (pin && "geolocation" in navigator) offerPin(pin);
}

async function ask(address: string): Promise<string[] | undefined> {
  try {
    const answer = await fetch(address);
    const { towns } = (await answer.json()) as { towns?: string[] };
    return answer.ok && Array.isArray(towns) ? towns : undefined;
  } catch {
    // Without a network the town is typed.
    return undefined;
  }
}

const WAITED_MS = 20_000;

function offerPin(pin: HTMLElement): void {
  const kept = pin.querySelector("input");
  const said = pin.querySelector("p");
  const button = pin.querySelector("button");
  if (!kept || !said || !button) return;
  pin.hidden = false;
  button.addEventListener("click", () => {
    said.textContent = pin.dataset.finding ?? "";
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        kept.value = pinText(coords);
        said.textContent = (pin.dataset.found ?? "").replace("{accuracy}", String(Math.round(coords.accuracy)));
        kept.dispatchEvent(new Event("input", { bubbles: true }));
      },
      () => {
        said.textContent = pin.dataset.failed ?? "";
      },
      { enableHighAccuracy: true, timeout: WAITED_MS, maximumAge: 60_000 },
    );
  });
}
