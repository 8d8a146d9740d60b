import type { OrderLineView, PropsOf, Render } from "#blocks/contract/index.ts";
import { buttonClass } from "#blocks/parts/button.ts";
import { CHECKOUT_PATH, MOST_PER_ORDER } from "#blocks/parts/checkout.ts";
import { OrderTotals } from "#blocks/parts/order-lines.tsx";
import { Picture } from "#blocks/parts/picture.tsx";
import type block from "./block.ts";
import type { CartAnswer } from "./data.server.ts";

const render: Render<PropsOf<typeof block>, CartAnswer> = ({ props, data, page, form, t, edit }) => {
  const quote = data?.quote;
  const trouble = (Object.hasOwn(form.errors, "") && form.errors[""]) || (data?.gone ? t("gone") : "");
  const line = (each: OrderLineView) => (
    <li key={each.variantId} className="flex flex-wrap items-center gap-4 py-4">
      {each.image && (
        <Picture image={each.image} sizes="64px" className="size-16 shrink-0 overflow-hidden rounded-s" decorative />
      )}
      <div className="min-w-40 grow">
        <p className="font-medium">{each.title}</p>
        {each.variantTitle && <p className="text-s text-muted">{each.variantTitle}</p>}
        <p className="text-s text-muted tabular">
          <bdi>{page.money(each.unitPrice)}</bdi>
        </p>
      </div>
      <form method="post" action={page.href("/cart")} className="flex items-center gap-2">
        <input type="hidden" name="variant" value={each.variantId} />
        <input
          className="input tabular w-20 text-center"
          type="number"
          name="quantity"
          inputMode="numeric"
          min={1}
          max={Math.max(each.quantity, Math.min(MOST_PER_ORDER, each.available ?? MOST_PER_ORDER))}
          defaultValue={each.quantity}
          aria-label={t("quantity", { title: each.title })}
        />
        <button type="submit" name="intent" value="set" className={buttonClass("secondary")}>
          {t("change")}
        </button>
        <button
          type="submit"
          name="intent"
          value="remove"
          className={buttonClass("secondary")}
          aria-label={t("removeOne", { title: each.title })}
          formNoValidate
        >
          {t("remove")}
        </button>
      </form>
      <p className="tabular font-medium ms-auto">
        <bdi>{page.money(each.total)}</bdi>
      </p>
    </li>
  );
  return (
    <div className="flex flex-col gap-6">
      <h1 className="checkout-title" {...edit("title")}>
        {props.title}
      </h1>
      {trouble && (
        <p className="form-trouble" role="alert">
          {trouble}
        </p>
      )}
      {quote ? (
        <>
          <ul className="flex flex-col divide-y divide-line">{quote.lines.map(line)}</ul>
          <OrderTotals order={quote} page={page} t={t} />
          <a
            className={`${buttonClass("primary", "large")} w-full`}
            href={page.href(`${CHECKOUT_PATH}?cart=1`)}
            {...edit("order")}
          >
            {props.order}
          </a>
        </>
      ) : (
        <p className="text-muted">{t("empty")}</p>
      )}
      <a className="text-center underline" href={page.href("/")}>
        {t("back")}
      </a>
    </div>
  );
};
export default render;
