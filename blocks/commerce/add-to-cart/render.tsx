import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { BundleFields } from "#blocks/parts/bundle-fields.tsx";
import { buttonClass } from "#blocks/parts/button.ts";
import { QuantityField, VariantField } from "#blocks/parts/buy-fields.tsx";
import { CartButton } from "#blocks/parts/cart-button.tsx";
import { CART_PATH, firstVariant } from "#blocks/parts/checkout.ts";
import type { ProductAnswer } from "#blocks/parts/product-data.ts";
import type block from "./block.ts";

const render: Render<PropsOf<typeof block>, ProductAnswer> = ({ props, data, page, t, edit }) => {
  const product = data?.product;
  if (!product || !firstVariant(product)) return null;
  const look = buttonClass("secondary", props.size);
  if (product.available <= 0) {
    return (
      <button type="button" className={`${look} w-full`} disabled>
        {t("soldOut")}
      </button>
    );
  }
  return (
    <form method="post" action={page.href(CART_PATH)} className="flex flex-col gap-4">
      <VariantField product={product} page={page} t={t} />
      {product.bundle && <BundleFields bundle={product.bundle} t={t} />}
      <div className="flex items-end gap-3">
        {props.quantity && <QuantityField most={product.available} t={t} />}
        <CartButton label={props.label} page={page} size={props.size} className="min-w-0 grow" {...edit("label")} />
      </div>
    </form>
  );
};
export default render;
