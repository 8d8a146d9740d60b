import type { BlockTranslate, OrderView, PageContext } from "#blocks/contract/index.ts";
import { lineWords } from "#blocks/parts/order-lines.tsx";
import { Picture } from "#blocks/parts/picture.tsx";

interface CheckoutSummaryProps {
  quote: OrderView | null;
  page: Pick<PageContext, "money">;
  t: BlockTranslate;
}

/**
 * What is bought and what it costs, always in sight. Where nothing is chosen yet it keeps the room, and the script fills
 * it with the server's figures.
 */
export function CheckoutSummary({ quote, page, t }: CheckoutSummaryProps) {
  const line = quote?.lines[0];
  return (
    <div className="checkout-summary" data-summary>
      <div className="checkout-picture" data-picture>
        {line?.image && <Picture image={line.image} sizes="56px" className="size-14" decorative />}
      </div>
      <div className="min-w-0 grow">
        <p className="line-clamp-2 leading-snug font-medium wrap-anywhere" data-line-title>
          {line?.title}
        </p>
        <p className="line-clamp-2 text-s text-muted wrap-anywhere" data-line-variant>
          {line?.variantTitle}
        </p>
        <p className="text-s text-muted">
          {t("shipping")}{" "}
          <bdi className="tabular" data-shipping>
            {shippingOf(quote, page, t)}
          </bdi>
        </p>
      </div>
      <p className="shrink-0 text-end">
        <span className="block text-s text-muted">{t("total")}</span>
        <strong className="tabular text-l" aria-live="polite">
          <bdi data-total>{quote ? page.money(quote.total) : "…"}</bdi>
        </strong>
      </p>
    </div>
  );
}

/** Above the button that orders: the goods, as they cost without any offer, and what stands between them and their total. */
export function CheckoutTotals({ quote, page, t }: CheckoutSummaryProps) {
  return (
    <div className="checkout-totals tabular">
      <ul hidden={!quote?.lines.length} data-lines>
        {quote?.lines.map((line, index) => (
          <li key={`${line.variantId}-${index}`} className="sum">
            <span className="min-w-0 wrap-anywhere">
              <bdi>{lineWords(line)}</bdi>
            </span>{" "}
            <bdi className="tabular">{page.money(line.full)}</bdi>
          </li>
        ))}
      </ul>
      <ul hidden={!quote?.sums.length} data-sums>
        {quote?.sums.map(({ label, amount }) => (
          <li key={label} className="sum">
            {label} <bdi className="tabular">{page.money(amount)}</bdi>
          </li>
        ))}
      </ul>
      <p className="sum">
        {t("shipping")} <bdi data-also="shipping">{shippingOf(quote, page, t)}</bdi>
      </p>
      <p className="sum checkout-total">
        {t("total")} <bdi data-also="total">{quote ? page.money(quote.total) : "…"}</bdi>
      </p>
    </div>
  );
}

function shippingOf(quote: OrderView | null, page: Pick<PageContext, "money">, t: BlockTranslate): string {
  if (!quote) return "…";
  return quote.shipping.amount === 0 ? t("free") : page.money(quote.shipping);
}
