import { defineIsland, Island } from "#blocks/contract/island.client.ts";

/** Copies the code. Where the browser forbids it, the code is selected, ready to be copied by hand. */
class Coupon extends Island {
  protected connect(): void {
    this.on(this.find("[data-copy]"), "click", () => {
      const { code = "", copied = "" } = this.dataset;
      // On a page without https there is no clipboard at all.
      const written = navigator.clipboard?.writeText(code) ?? Promise.reject(new Error("There is no clipboard"));
      written.then(
        () => {
          this.find("[data-word]").textContent = copied;
        },
        () => getSelection()?.selectAllChildren(this.find("bdi")),
      );
    });
  }
}

defineIsland("v-coupon", Coupon);
