import { defineIsland, Island } from "#blocks/contract/island.client.ts";

const DAY = 86_400_000;

/** Takes the box out of the page and shows it once, at its time; never over another one, never over an order. */
class Popup extends Island {
  protected connect(signal: AbortSignal): void {
    const box = this.find<HTMLDialogElement>("dialog");
    box.removeAttribute("open");
    this.on(this.find("[data-close]"), "click", () => box.close());
    this.on(box, "click", ({ target }) => target === box && box.close());
    if (this.seen()) return;
    const show = () => {
      if (signal.aborted || box.open || this.seen() || document.querySelector("dialog[open]")) return;
      box.showModal();
      this.remember();
    };
    if (this.dataset.when === "delay") {
      const timer = setTimeout(show, Number(this.dataset.seconds) * 1_000);
      signal.addEventListener("abort", () => clearTimeout(timer), { once: true });
    } else if (this.dataset.when === "scroll") {
      this.on(window, "scroll", () => scrollY + innerHeight / 2 > document.body.scrollHeight / 2 && show());
    } else {
      let deepest = 0;
      this.on(document.documentElement, "mouseleave", show);
      this.on(window, "scroll", () => {
        deepest = Math.max(deepest, scrollY);
        // On a phone there is no mouse: a long way down and well back up is somebody about to go.
        if (deepest > 2 * innerHeight && scrollY < deepest - innerHeight) show();
      });
    }
  }

  private seen(): boolean {
    try {
      const at = Number(localStorage.getItem(this.key()) ?? 0);
      const again = Number(this.dataset.again) * DAY;
      return at > 0 && (again === 0 || Date.now() < at + again);
    } catch {
      return false;
    }
  }

  private remember(): void {
    try {
      localStorage.setItem(this.key(), String(Date.now()));
    } catch {
      // A browser that keeps nothing shows it at each visit.
    }
  }

  private key(): string {
    return `vitrine:popup:${location.pathname}:${this.dataset.id}`;
  }
}

defineIsland("v-popup", Popup);
