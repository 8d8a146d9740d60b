import type { BlockTranslate, PageContext, ProductView } from "#blocks/contract/index.ts";

type Priced = Pick<ProductView, "price" | "compareAtPrice"> & Partial<Pick<ProductView, "priceVaries">>;

/** The price before counts only where it is really higher. */
export function saving({ price, compareAtPrice }: Priced): number | null {
  if (!compareAtPrice || compareAtPrice.amount <= price.amount) return null;
  return Math.round((1 - price.amount / compareAtPrice.amount) * 100);
}

interface PriceViewProps {
  product: Priced;
  page: Pick<PageContext, "money">;
  /** Wants `price.from`, `price.now` and `price.before` among the block's words (blocks/parts/price-words.ts). */
  t: BlockTranslate;
  className?: string;
  showSaving?: boolean;
}

/** A price as people compare it: now, before, and how much less, each said in words to readers. */
export function PriceView({ product, page, t, className = "", showSaving = false }: PriceViewProps) {
  const less = saving(product);
  return (
    <p className={`tabular flex flex-wrap items-baseline gap-x-2 gap-y-1 ${className}`}>
      {less !== null && <span className="visually-hidden">{t("price.now")}</span>}
      <span className="font-semibold" data-price>
        {product.priceVaries ? (
          t("price.from", { price: page.money(product.price) })
        ) : (
          <bdi>{page.money(product.price)}</bdi>
        )}
      </span>
      {less !== null && product.compareAtPrice && (
        <>
          <span className="visually-hidden">{t("price.before")}</span>
          <s className="text-[max(0.75em,0.8125rem)] font-normal text-muted" data-compare>
            <bdi>{page.money(product.compareAtPrice)}</bdi>
          </s>
        </>
      )}
      {less !== null && showSaving && (
        <span className="rounded-full bg-tint px-2 py-0.5 text-s font-semibold text-accent" data-saving>
          <bdi>−{less}&nbsp;%</bdi>
        </span>
      )}
    </p>
  );
}
