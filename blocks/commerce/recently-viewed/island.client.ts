import { defineIsland, Island } from "#blocks/contract/island.client.ts";
import { seenProducts } from "#blocks/parts/seen.client.ts";

/** Asks the shop for the cards of what was seen, and puts them in the places of the best sellers. */
class RecentlyViewed extends Island {
  protected connect(signal: AbortSignal): void {
    const here = document.querySelector<HTMLElement>("[data-product-id]")?.dataset.productId;
    const ids = seenProducts().filter((id) => id !== here);
    if (ids.length === 0) return;
    this.show(ids.slice(0, Number(this.dataset.limit)), signal).catch(() => undefined);
  }

  private async show(ids: readonly string[], signal: AbortSignal): Promise<void> {
    const answer = await fetch(`${this.dataset.cards}?ids=${ids.join(",")}`, { signal });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const seen = [...page.querySelectorAll("li")];
    const list = this.find("ul");
    if (seen.length === 0) return;
    // As many as there were: what was not seen is filled up with what stood there.
    const rest = [...list.children].slice(0, Math.max(0, list.children.length - seen.length));
    list.replaceChildren(...seen, ...rest);
    this.find("[data-heading]").textContent = this.dataset.title ?? "";
  }
}

defineIsland("v-recently-viewed", RecentlyViewed);
