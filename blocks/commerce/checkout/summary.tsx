import type { BlockTranslate, OrderView, PageContext } from "#blocks/contract/index.ts";
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
  const shipping = quote && (quote.shipping.amount === 0 ? t("free") : page.money(quote.shipping));
  return (
    <div className="checkout-summary" data-summary>
      <div className="checkout-picture" data-picture>
        {line?.image && <Picture image={line.image} sizes="56px" className="size-14" decorative />}
      </div>
      <div className="min-w-0 grow">
        <p className="line-clamp-2 leading-snug font-medium wrap-anywhere" data-line-title>
          {line?.title}
        </p>
        <p className="truncate text-s text-muted" data-line-variant>
          {line?.variantTitle}
        </p>
        <p className="text-s text-muted">
          {t("shipping")}{" "}
          <bdi className="tabular" data-shipping>
            {shipping ?? "…"}
          </bdi>
        </p>
        <ul className="text-s text-muted" hidden={!quote?.sums.length} data-sums>
          {quote?.sums.map(({ label, amount }) => (
            <li key={label} className="sum">
              {label} <bdi className="tabular">{page.money(amount)}</bdi>
            </li>
          ))}
        </ul>
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
