import { defineIsland, Island } from "#blocks/contract/island.client.ts";

/** Asks how far this visitor's cart is, which the page itself, the same for everybody, cannot say. */
class FreeShipping extends Island {
  protected connect(signal: AbortSignal): void {
    // A cookie says whether there is a cart at all: most visitors have none, and nothing is asked for them.
    if (/(?:^|;\s*)vitrine_count=[1-9]/.test(document.cookie)) this.ask(signal).catch(() => undefined);
  }

  private async ask(signal: AbortSignal): Promise<void> {
    const answer = await fetch(this.dataset.progress ?? "", { headers: { accept: "application/json" }, signal });
    if (answer.status !== 200) return;
    const { cart, from, left } = (await answer.json()) as { cart: number; from: number; left: string };
    if (cart <= 0) return;
    const { missing = "", reached = "" } = this.dataset;
    this.find("[data-words]").textContent = cart >= from ? reached : missing.replace("{amount}", left);
    const bar = this.querySelector("progress");
    if (bar) bar.value = Math.min(cart, from);
  }
}

defineIsland("v-free-shipping", FreeShipping);
