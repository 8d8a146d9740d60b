import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { BundleFields } from "#blocks/parts/bundle-fields.tsx";
import { buttonClass } from "#blocks/parts/button.ts";
import { BuyNote, QuantityField } from "#blocks/parts/buy-fields.tsx";
import { CartButton } from "#blocks/parts/cart-button.tsx";
import { CHECKOUT_PATH, firstVariant } from "#blocks/parts/checkout.ts";
import { PriceView } from "#blocks/parts/price.tsx";
import type { ProductAnswer } from "#blocks/parts/product-data.ts";
import type block from "./block.ts";

const render: Render<PropsOf<typeof block>, ProductAnswer> = ({ props, data, page, t, edit }) => {
  const product = data?.product;
  const first = product && firstVariant(product);
  if (!product?.bundle || !first) return null;
  const look = buttonClass("primary", props.size);
  return (
    <form
      className="card flex flex-col gap-5 p-5 tablet:p-6"
      method="get"
      action={page.href(CHECKOUT_PATH)}
      data-checkout
    >
      <input type="hidden" name="variant" value={first.id} />
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="text-xl leading-tight text-balance">{product.title}</h2>
        <PriceView product={product} page={page} t={t} className="text-l" showSaving />
      </div>
      <BundleFields bundle={product.bundle} t={t} />
      {product.available > 0 ? (
        <div className="flex items-end gap-3">
          {props.quantity && <QuantityField most={product.available} t={t} />}
          <button type="submit" className={`${look} min-w-0 grow`} {...edit("label")}>
            {props.label}
          </button>
        </div>
      ) : (
        <button type="button" className={`${look} w-full`} disabled>
          {t("soldOut")}
        </button>
      )}
      {props.cart && product.available > 0 && (
        <CartButton label={t("addToCart")} page={page} size={props.size} className="w-full" />
      )}
      <BuyNote text={props.note} {...edit("note")} />
    </form>
  );
};
export default render;
