import { defineIsland, Island } from "#blocks/contract/island.client.ts";

/** Puts the bar at the foot of a phone's screen away while the button it repeats is in sight. */
class BuyNow extends Island {
  protected connect(signal: AbortSignal): void {
    const bar = this.querySelector<HTMLElement>("[data-bar]");
    const button = this.querySelector("[type=submit], [data-checkout]");
    if (!bar || !button) return;
    const watch = new IntersectionObserver(([entry]) => {
      bar.hidden = entry?.isIntersecting ?? false;
    });
    watch.observe(button);
    signal.addEventListener("abort", () => watch.disconnect(), { once: true });
  }
}

defineIsland("v-buy-now", BuyNow);
