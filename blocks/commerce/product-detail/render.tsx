import { createElement } from "react";
import type { BlockTranslate, PropsOf, Render, VariantView } from "#blocks/contract/index.ts";
import { BundleFields } from "#blocks/parts/bundle-fields.tsx";
import { buttonClass } from "#blocks/parts/button.ts";
import { BuyNote, QuantityField, VariantField } from "#blocks/parts/buy-fields.tsx";
import { CartButton } from "#blocks/parts/cart-button.tsx";
import { CatalogueHtml } from "#blocks/parts/catalogue-html.tsx";
import { CHECKOUT_PATH, firstVariant } from "#blocks/parts/checkout.ts";
import { CheckoutFactFields } from "#blocks/parts/checkout-facts.tsx";
import { PriceView, saving } from "#blocks/parts/price.tsx";
import type { ProductAnswer } from "#blocks/parts/product-data.ts";
import type block from "./block.ts";
import { Gallery } from "./gallery.tsx";

const render: Render<PropsOf<typeof block>, ProductAnswer> = ({ id, props, data, page, t, early, edit }) => {
  const product = data?.product;
  const first = product && firstVariant(product);
  if (!product || !first) return null;
  const attributes = (variant: VariantView): Record<`data-${string}`, string | undefined> => ({
    "data-price": page.money(variant.price),
    "data-compare": saving(variant) !== null && variant.compareAtPrice ? page.money(variant.compareAtPrice) : undefined,
    "data-saving": saving(variant) !== null ? `−${saving(variant)}\u00a0%` : undefined,
    "data-stock": stockWords(variant.available, props.threshold, t),
    "data-picture": variant.imageIndex === null ? undefined : String(variant.imageIndex),
  });
  const Title = props.level === "1" ? "h1" : "h2";
  return createElement(
    "v-product",
    { class: "grid gap-x-12 gap-y-8 tablet:grid-cols-2 desktop:gap-x-16", "data-product-id": product.id },
    <Gallery id={id} product={product} ratio={props.ratio} t={t} early={early} />,
    <div className="flex flex-col gap-5">
      <div>
        {product.vendor && <p className="mb-2 text-s text-muted">{product.vendor}</p>}
        <Title className="text-3xl leading-tight text-balance">{product.title}</Title>
        <PriceView product={{ ...first }} page={page} t={t} className="mt-4 text-xl" showSaving />
      </div>
      {product.available > 0 ? (
        <form className="flex flex-col gap-5" method="get" action={page.href(CHECKOUT_PATH)} data-checkout>
          <CheckoutFactFields page={page} />
          <VariantField product={product} page={page} t={t} attributes={attributes} byOption />
          {product.bundle && <BundleFields bundle={product.bundle} t={t} />}
          <div className="flex flex-col gap-3">
            <div className="flex items-end gap-3">
              {props.quantity && <QuantityField most={product.available} t={t} />}
              <button
                type="submit"
                className={`${buttonClass("primary", "large")} min-w-0 grow px-3 max-tablet:text-m`}
                {...edit("label")}
              >
                {props.label}
              </button>
            </div>
            {props.cart && <CartButton label={t("addToCart")} page={page} className="w-full" />}
            <BuyNote text={props.note} {...edit("note")} />
          </div>
          <p className="text-s font-medium" data-stock-words aria-live="polite">
            {stockWords(first.available, props.threshold, t)}
          </p>
        </form>
      ) : (
        <button type="button" className={`${buttonClass("primary", "large")} w-full`} disabled>
          {t("soldOut")}
        </button>
      )}
      {props.description && product.descriptionHtml && (
        <CatalogueHtml html={product.descriptionHtml} className="prose border-t border-line pt-6" />
      )}
    </div>,
  );
};
export default render;

function stockWords(available: number, threshold: number, t: BlockTranslate): string {
  if (available <= 0) return t("soldOut");
  return available <= threshold ? t("lowStock", { count: available }) : t("inStock");
}
