/**
 * A variant by its options, one list each, where the list of all variants would be too long. Each list offers what the
 * choices before it leave to buy.
 */
export class OptionPicker {
  readonly #fields: readonly HTMLSelectElement[];
  readonly #variants: HTMLSelectElement;
  /** What can be bought: the place of each option's value, and the variant's own place in the long list. */
  readonly #buyable: { places: readonly string[]; index: number }[] = [];

  constructor(fields: readonly HTMLSelectElement[], variants: HTMLSelectElement) {
    this.#fields = fields;
    this.#variants = variants;
    for (const { dataset, disabled, index } of variants.options) {
      if (!disabled) this.#buyable.push({ places: (dataset.o ?? "").split("."), index });
    }
    const chosen = (variants.selectedOptions[0]?.dataset.o ?? "").split(".");
    fields.forEach((field, at) => {
      field.value = chosen[at] ?? "";
    });
    this.#offer();
  }

  /** Takes what the lists say now. */
  choose(): void {
    const found = this.#offer();
    if (!found) return;
    this.#variants.selectedIndex = found.index;
    this.#variants.dispatchEvent(new Event("change", { bubbles: true }));
  }

  /** Goes down the lists: what is not left to buy is barred, and a choice that is gives way to the first that is not. */
  #offer() {
    let left = this.#buyable;
    this.#fields.forEach((field, at) => {
      const values = new Set(left.map(({ places }) => places[at]));
      for (const option of field.options) option.disabled = !values.has(option.value);
      if (!values.has(field.value)) field.value = left[0]?.places[at] ?? "";
      left = left.filter(({ places }) => places[at] === field.value);
    });
    return left[0];
  }
}
