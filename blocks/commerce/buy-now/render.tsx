import { createElement } from "react";
import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { buttonClass } from "#blocks/parts/button.ts";
import { BuyNote, QuantityField, VariantField } from "#blocks/parts/buy-fields.tsx";
import { CHECKOUT_PATH, checkoutHref, firstVariant } from "#blocks/parts/checkout.ts";
import { CheckoutFactFields } from "#blocks/parts/checkout-facts.tsx";
import { PriceView } from "#blocks/parts/price.tsx";
import type { ProductAnswer } from "#blocks/parts/product-data.ts";
import type block from "./block.ts";

const render: Render<PropsOf<typeof block>, ProductAnswer> = ({ id, props, data, page, t, edit }) => {
  const product = data?.product;
  const first = product && firstVariant(product);
  if (!product || !first) return null;
  const { label, size, choose, quantity, note, bar } = props;
  const look = `${buttonClass("primary", size)} w-full`;
  const form = `buy-${id}`;
  if (product.available <= 0) {
    return (
      <button type="button" className={look} disabled>
        {t("soldOut")}
      </button>
    );
  }
  const asks = quantity || (choose && product.variants.length > 1);
  const straight = (
    <a className={look} href={checkoutHref(page, first.id)} data-checkout {...edit("label")}>
      {label}
    </a>
  );
  return createElement(
    "v-buy-now",
    { class: "flex flex-col gap-4 tablet:max-w-120" },
    asks ? (
      <form id={form} className="flex flex-col gap-4" method="get" action={page.href(CHECKOUT_PATH)} data-checkout>
        <CheckoutFactFields page={page} />
        {choose ? (
          <VariantField product={product} page={page} t={t} />
        ) : (
          <input type="hidden" name="variant" value={first.id} />
        )}
        <div className="flex items-end gap-3">
          {quantity && <QuantityField most={product.available} t={t} />}
          <button
            type="submit"
            className={`${buttonClass("primary", size)} min-w-0 grow px-3 max-tablet:text-m`}
            {...edit("label")}
          >
            {label}
          </button>
        </div>
      </form>
    ) : (
      straight
    ),
    <BuyNote text={note} {...edit("note")} />,
    bar && (
      <div className="buy-bar" data-bar>
        <PriceView
          product={{ ...product, compareAtPrice: null }}
          page={page}
          t={t}
          className="shrink-0 leading-tight"
        />
        {asks ? (
          <button type="submit" form={form} className={`${buttonClass("primary")} min-w-0 grow px-4`}>
            {label}
          </button>
        ) : (
          <a
            className={`${buttonClass("primary")} min-w-0 grow px-4`}
            href={checkoutHref(page, first.id)}
            data-checkout
          >
            {label}
          </a>
        )}
      </div>
    ),
  );
};
export default render;
