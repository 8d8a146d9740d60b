import type { BlockTranslate, ListedLevel, PageContext, ProductView } from "#blocks/contract/index.ts";
import { buttonClass } from "./button.ts";
import { checkoutHref, firstVariant } from "./checkout.ts";
import { NoPicture, Picture, RATIOS } from "./picture.tsx";
import { PriceView, saving } from "./price.tsx";

interface ProductCardProps {
  product: ProductView;
  ratio: keyof typeof RATIOS;
  action: "none" | "view" | "buy";
  page: PageContext;
  t: BlockTranslate;
  sizes: string;
  early: boolean;
  level: ListedLevel;
  className?: string;
}

/** A product as one thing to touch: the whole card leads to it, the button (when there is one) does what it says. */
export function ProductCard({
  product,
  ratio,
  action,
  page,
  t,
  sizes,
  early,
  level,
  className = "",
}: ProductCardProps) {
  const Title = `h${level}` as const;
  const [image] = product.images;
  const less = saving(product);
  const soldOut = product.available <= 0;
  return (
    <article className={`group relative flex h-full flex-col text-start ${className}`.trim()}>
      <div className="relative">
        {image ? (
          <Picture image={image} sizes={sizes} className={`${RATIOS[ratio]} shape-soft`} early={early} decorative />
        ) : (
          <NoPicture title={product.title} className={`shape-soft ${RATIOS[ratio]}`} />
        )}
        {(soldOut || less !== null) && (
          <p className="absolute start-2 top-2 rounded-full bg-surface px-2.5 py-1 text-xs font-semibold text-text tabular">
            {soldOut ? t("soldOut") : <bdi>−{less}&nbsp;%</bdi>}
          </p>
        )}
      </div>
      <Title className="mt-3 text-m leading-snug font-medium font-body tracking-normal normal-case">
        <a
          className="after:absolute after:inset-0 after:content-[''] group-hover:underline underline-offset-4"
          href={product.url}
        >
          {product.title}
        </a>
      </Title>
      <PriceView product={product} page={page} t={t} className="mt-1 text-s" />
      {action !== "none" && !soldOut && <CardButton product={product} action={action} page={page} t={t} />}
    </article>
  );
}

/** One variant goes straight to the checkout; a choice has to be made on the product's page first. */
export function CardButton({
  product,
  action,
  page,
  t,
  fit = false,
}: Pick<ProductCardProps, "product" | "page" | "t"> & { action: "view" | "buy"; fit?: boolean }) {
  const variant = product.variants.length === 1 ? firstVariant(product) : null;
  const straight = action === "buy" && variant !== null;
  return (
    <div className={`relative z-10 ${fit ? "shrink-0 self-start tablet:self-center" : "mt-auto pt-4"}`}>
      <a
        className={`${buttonClass(action === "buy" ? "primary" : "secondary")} ${fit ? "px-5" : "w-full px-3"}`}
        href={straight ? checkoutHref(page, variant.id) : product.url}
        aria-label={t(action === "buy" ? "buyNamed" : "viewNamed", { title: product.title })}
        {...(straight && { "data-checkout": true })}
      >
        {t(action)}
      </a>
    </div>
  );
}
