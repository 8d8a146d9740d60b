import { defineIsland, Island } from "#blocks/contract/island.client.ts";

const DAY = 86_400_000;
/** In a page that was taken out of the shop nobody brings messages, and nobody answers. */
const MESSAGES_COME = 'script[data-islands*="[data-messages]"]';

/**
 * Takes the box out of the page and shows it once, at its time. Whoever brings the messages of campaigns is asked first
 * (`vitrine:opens`): there is one at a time, no more than the shop wants, and none over an order.
 */
class Popup extends Island {
  protected connect(): void {
    const box = this.find<HTMLDialogElement>("dialog");
    box.removeAttribute("open");
    this.on(this.find("[data-close]"), "click", () => box.close());
    this.on(box, "click", ({ target }) => target === box && box.close());
    if (this.seen()) return;
    /** @returns whether it was shown, here or in another tab: else it may be yet */
    const show = () => {
      if (this.seen()) return true;
      const opens = new Event("vitrine:opens", { bubbles: true, cancelable: true });
      if (document.querySelector("dialog[open]")) return false;
      if (box.dispatchEvent(opens) && document.querySelector(MESSAGES_COME)) return false;
      box.showModal();
      this.remember();
      return true;
    };
    // What may not come when its time is there comes as soon as it may.
    const showOnce = (isDue: () => boolean) => this.every(1_000, () => !(isDue() && show()));
    if (this.dataset.when === "delay") {
      const due = Date.now() + Number(this.dataset.seconds) * 1_000;
      showOnce(() => Date.now() >= due);
    } else if (this.dataset.when === "scroll") {
      showOnce(() => scrollY + innerHeight / 2 > document.body.scrollHeight / 2);
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
    return `vitrine:popup:${this.dataset.id}`;
  }
}

defineIsland("v-popup", Popup);
