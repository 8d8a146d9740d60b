import type { BlockTranslate, PageContext, ProductView, VariantView } from "#blocks/contract/index.ts";
import { firstVariant, MOST_PER_ORDER } from "./checkout.ts";
import { Icon } from "./icon.tsx";

interface VariantFieldProps {
  product: ProductView;
  page: Pick<PageContext, "money">;
  /** Words: `variant`, `soldOut`. */
  t: BlockTranslate;
  /** What an island needs to know of a variant, as data-* attributes of its input. */
  attributes?(variant: VariantView): Record<`data-${string}`, string | undefined>;
  /** Beside the long list a field for each option, which an island shows in its place. */
  byOption?: boolean;
}

/** Past this many, pills become a list. */
const MOST_PILLS = 12;

/** Which variant: nothing to choose is a hidden field, a few are pills, many are a list. Works without a script. */
export function VariantField({ product, page, t, attributes, byOption = false }: VariantFieldProps) {
  const first = firstVariant(product);
  if (!first) return null;
  if (product.variants.length === 1) return <input type="hidden" name="variant" value={first.id} />;
  const words = (variant: VariantView) =>
    product.priceVaries ? `${variant.title} · ${page.money(variant.price)}` : variant.title;
  if (product.variants.length > MOST_PILLS) {
    const apart = byOption && product.options.length > 1;
    const list = (
      <label className="field" {...(apart && { "data-variants": true })}>
        <span className="field-label">{t("variant")}</span>
        <select className="input" name="variant" defaultValue={first.id}>
          {product.variants.map((variant) => (
            <option
              key={variant.id}
              value={variant.id}
              disabled={variant.available <= 0}
              {...attributes?.(variant)}
              {...(apart && { "data-o": placesOf(variant, product) })}
            >
              {variant.available > 0 ? words(variant) : `${words(variant)} (${t("soldOut")})`}
            </option>
          ))}
        </select>
      </label>
    );
    if (!apart) return list;
    return (
      <div className="grid gap-4">
        {list}
        <OptionFields options={product.options} />
      </div>
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

/** One list an option, without a name: what is sent is the variant they come to. Hidden until a script is there. */
function OptionFields({ options }: Pick<ProductView, "options">) {
  return (
    <div className="grid gap-4" data-options hidden>
      {options.map(({ name, values }) => (
        <label key={name} className="field">
          <span className="field-label">{name}</span>
          <select className="input">
            {values.map((value, index) => (
              <option key={value} value={index}>
                {value}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  );
}

/** Where a variant's values stand among those of its options: "0.2.1". */
function placesOf({ options }: VariantView, product: ProductView): string {
  return options.map((label, index) => product.options[index]?.values.indexOf(label) ?? -1).join(".");
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
