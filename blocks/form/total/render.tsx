import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { goodsTotal } from "#blocks/parts/order-facts.ts";
import { ownDirection } from "#blocks/parts/own-direction.ts";
import type block from "./block.ts";

/** Without a script it is right at each step; with one, at each choice. Delivery hangs on where it goes, and is not in it. */
const render: Render<PropsOf<typeof block>> = ({ props, form, page, edit }) => {
  const quote = form.order?.quote;
  return (
    <div className="grid gap-1" data-order={JSON.stringify(form.order?.facts ?? {})} aria-live="polite">
      <div className="grid gap-1" data-order-rows hidden={!quote}>
        {quote?.lines.map(({ variantId, title, variantTitle, quantity, total }) => (
          <p key={variantId} className="flex justify-between gap-4 text-s text-muted">
            <span className="wrap-anywhere">
              <bdi>
                <span className="tabular">{quantity} ×</span> {[title, variantTitle].filter(Boolean).join(" · ")}
              </bdi>
            </span>
            <bdi className="tabular">{page.money(total)}</bdi>
          </p>
        ))}
        {quote?.sums.map(({ label, amount }) => (
          <p key={label} className="flex justify-between gap-4 text-s text-muted">
            <bdi>{label}</bdi> <bdi className="tabular">{page.money(amount)}</bdi>
          </p>
        ))}
      </div>
      <p className="calculated">
        <span {...ownDirection(props.label)} {...edit("label")}>
          {props.label}
        </span>
        <output className="tabular">
          <bdi data-order-total>{quote ? page.money(goodsTotal(quote)) : "–"}</bdi>
        </output>
      </p>
    </div>
  );
};
export default render;
