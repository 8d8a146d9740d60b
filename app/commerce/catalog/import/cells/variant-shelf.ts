import { IMPORT_LIMITS } from "../limits.ts";
import type { ImportedVariant } from "../types.ts";
import type { RowCells } from "./row-cells.ts";

/** A product's variants as they come in: no two with the same options, and no more than the product may have. */
export class VariantShelf {
  readonly variants: ImportedVariant[] = [];
  #lines = new Map<string, number>();

  /** Puts a variant up, or says on its row why it cannot be. */
  add<F extends string>(variant: ImportedVariant, cells: RowCells<F>): void {
    const key = JSON.stringify(variant.options.map((value) => value.toLowerCase()));
    const other = this.#lines.get(key);
    if (other !== undefined) {
      cells.error(null, "variant.duplicate", { other });
    } else if (this.variants.length >= IMPORT_LIMITS.variants) {
      cells.error(null, "variants.too-many", { max: IMPORT_LIMITS.variants });
    } else {
      this.#lines.set(key, variant.line);
      this.variants.push(variant);
    }
  }
}
