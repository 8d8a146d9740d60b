import type { PackView, PropsOf, Render } from "#blocks/contract/index.ts";
import { buttonClass } from "#blocks/parts/button.ts";
import { VariantField } from "#blocks/parts/buy-fields.tsx";
import { CartButton } from "#blocks/parts/cart-button.tsx";
import { CHECKOUT_PATH } from "#blocks/parts/checkout.ts";
import type { ProductAnswer } from "#blocks/parts/product-data.ts";
import type block from "./block.ts";

const render: Render<PropsOf<typeof block>, ProductAnswer & { packs: PackView[] }> = ({
  props,
  data,
  page,
  t,
  edit,
}) => {
  const product = data?.product;
  if (!product || data.packs.length === 0) return null;
  if (product.available <= 0) {
    return (
      <button type="button" className={`${buttonClass("primary", "large")} w-full`} disabled>
        {t("soldOut")}
      </button>
    );
  }
  return (
    <form className="flex flex-col gap-4" method="get" action={page.href(CHECKOUT_PATH)} data-checkout>
      <VariantField product={product} page={page} t={t} />
      <fieldset>
        <legend className="field-label mb-2" {...edit("title")}>
          {props.title}
        </legend>
        <div className="grid gap-2">
          {data.packs.map((pack) => (
            <label key={pack.quantity} className="pack">
              <input type="radio" name="quantity" value={pack.quantity} defaultChecked={pack.chosen} />
              <span className="pack-count">{t("pieces", { count: pack.quantity })}</span>
              {pack.badge && <span className="pack-badge">{pack.badge}</span>}
              <span className="pack-price tabular">
                {pack.full.amount > pack.price.amount && (
                  <>
                    <span className="visually-hidden">{t("price.before")}</span>
                    <s>
                      <bdi>{page.money(pack.full)}</bdi>
                    </s>
                    <span className="visually-hidden">{t("price.now")}</span>
                  </>
                )}
                <strong>
                  <bdi>{page.money(pack.price)}</bdi>
                </strong>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <button type="submit" className={`${buttonClass("primary", "large")} w-full`} {...edit("label")}>
        {props.label}
      </button>
      {props.cart && <CartButton label={t("addToCart")} page={page} className="w-full" />}
    </form>
  );
};
export default render;
