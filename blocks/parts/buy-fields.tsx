import type { BlockTranslate, PageContext, ProductView, VariantView } from "#blocks/contract/index.ts";
import { firstVariant, MOST_PER_ORDER } from "./checkout.ts";
import { Icon } from "./icon.tsx";

interface VariantFieldProps {
  product: ProductView;
  page: Pick<PageContext, "money">;
  /** Words: `variant`, `soldOut`. */
  t: BlockTranslate;
  /** What an island needs to know of a variant, as data-* attributes of its input. */
  attributes?(variant: VariantView): Record<`data-${string}`, string>;
}

/** Past this many, pills become a list. */
const MOST_PILLS = 12;

/** Which variant: nothing to choose is a hidden field, a few are pills, many are a list. Works without a script. */
export function VariantField({ product, page, t, attributes }: VariantFieldProps) {
  const first = firstVariant(product);
  if (!first) return null;
  if (product.variants.length === 1) return <input type="hidden" name="variant" value={first.id} />;
  const words = (variant: VariantView) =>
    product.priceVaries ? `${variant.title} · ${page.money(variant.price)}` : variant.title;
  if (product.variants.length > MOST_PILLS) {
    return (
      <label className="field">
        <span className="field-label">{t("variant")}</span>
        <select className="input" name="variant" defaultValue={first.id}>
          {product.variants.map((variant) => (
            <option key={variant.id} value={variant.id} disabled={variant.available <= 0} {...attributes?.(variant)}>
              {variant.available > 0 ? words(variant) : `${words(variant)} (${t("soldOut")})`}
            </option>
          ))}
        </select>
      </label>
    );
  }
  return (
    <fieldset>
      <legend className="field-label mb-2">
        {product.options.map(({ name }) => name).join(" / ") || t("variant")}
      </legend>
      <div className="flex flex-wrap gap-2">
        {product.variants.map((variant) => (
          <label key={variant.id} className="pill">
            <input
              type="radio"
              name="variant"
              value={variant.id}
              defaultChecked={variant.id === first.id}
              disabled={variant.available <= 0}
              {...attributes?.(variant)}
            />
            <span>
              {variant.title}
              {product.priceVaries && <bdi className="text-s text-muted tabular">{page.money(variant.price)}</bdi>}
              {variant.available <= 0 && <span className="visually-hidden">({t("soldOut")})</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** How many; the browser's own number field, wide enough for a thumb. Words: `quantity`. */
export function QuantityField({ most, value = "1", t }: { most: number; value?: string; t: BlockTranslate }) {
  return (
    <label className="field">
      <span className="field-label">{t("quantity")}</span>
      <input
        className="input quantity tabular w-20 text-center"
        type="number"
        name="quantity"
        inputMode="numeric"
        min={1}
        max={Math.max(1, Math.min(most, MOST_PER_ORDER))}
        defaultValue={value}
      />
    </label>
  );
}

/** The one line that settles doubts, right where they arise. */
export function BuyNote({ text, ...edit }: { text: string; "data-edit"?: string }) {
  if (!text) return null;
  return (
    <p className="flex items-center justify-center gap-2 text-center text-s text-muted">
      <Icon name="shield-check" className="size-4" />
      <span {...edit}>{text}</span>
    </p>
  );
}
