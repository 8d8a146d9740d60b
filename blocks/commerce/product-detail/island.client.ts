import { defineIsland, Island } from "#blocks/contract/island.client.ts";
import { rememberProduct } from "#blocks/parts/seen.client.ts";
import { OptionPicker } from "./option-picker.client.ts";

/**
 * Keeps price, stock and picture in step with the chosen variant; every word comes ready from the server. Remembers, in
 * this browser alone, that the product was looked at.
 */
class ProductDetail extends Island {
  protected connect(): void {
    if (this.dataset.productId) rememberProduct(this.dataset.productId);
    this.on(this, "change", (event) => {
      const input = event.target;
      if (input instanceof HTMLInputElement && input.name === "variant") this.show(input.dataset);
      if (input instanceof HTMLSelectElement && input.name === "variant") {
        this.show(input.selectedOptions[0]?.dataset ?? {});
      }
    });
    const fields = this.querySelector<HTMLElement>("[data-options]");
    const list = this.querySelector<HTMLElement>("[data-variants]");
    const variants = list?.querySelector("select");
    if (fields && list && variants) {
      const picker = new OptionPicker([...fields.querySelectorAll("select")], variants);
      this.on(fields, "change", () => picker.choose());
      list.hidden = true;
      fields.hidden = false;
    }
    this.on(this, "click", (event) => {
      const thumb = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-thumb]") : null;
      if (!thumb) return;
      event.preventDefault();
      this.goTo(Number(thumb.dataset.thumb));
    });
  }

  private show({ price, compare, saving, stock, picture }: DOMStringMap): void {
    this.write("[data-price]:not(input, option)", price);
    this.write("[data-compare]:not(input, option)", compare);
    this.write("[data-saving]:not(input, option)", saving);
    this.write("[data-stock-words]", stock);
    if (picture) this.goTo(Number(picture));
  }

  /** An empty text hides its element: a variant without a price before shows none. */
  private write(selector: string, text = ""): void {
    const element = this.querySelector<HTMLElement>(selector);
    if (!element) return;
    element.textContent = text;
    element.hidden = text === "";
  }

  private goTo(index: number): void {
    const gallery = this.find<HTMLElement>("[data-gallery]");
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const left = (gallery.children[index] as HTMLElement | undefined)?.offsetLeft ?? 0;
    gallery.scrollTo({ left: left - gallery.offsetLeft, behavior: still ? "auto" : "smooth" });
  }
}

defineIsland("v-product", ProductDetail);
