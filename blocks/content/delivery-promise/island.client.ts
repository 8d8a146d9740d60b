import { defineIsland, Island } from "#blocks/contract/island.client.ts";

/** Asks for the town's price without leaving the page; where that fails, the form goes to its own page as ever. */
class Delivery extends Island {
  protected connect(signal: AbortSignal): void {
    const form = this.querySelector("form");
    if (!form) return;
    this.on(form, "submit", (event) => {
      event.preventDefault();
      this.ask(form, signal).catch(() => form.submit());
    });
  }

  private async ask(form: HTMLFormElement, signal: AbortSignal): Promise<void> {
    const town = new FormData(form).get("town");
    const query = new URLSearchParams({ town: typeof town === "string" ? town : "" });
    const answer = await fetch(`${this.dataset.place}?${query}`, { headers: { accept: "application/json" }, signal });
    if (!answer.ok) throw new Error(String(answer.status));
    const { said, more } = (await answer.json()) as { said: string; more: string };
    this.find("[data-said]").textContent = said;
    this.find("[data-more]").textContent = more;
  }
}

defineIsland("v-delivery", Delivery);
