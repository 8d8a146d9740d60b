import type { BlockTranslate, PageContext, ProductView } from "#blocks/contract/index.ts";
import { ProductCard } from "./product-card.tsx";

interface ProductRowProps {
  products: readonly ProductView[];
  action: "none" | "view" | "buy";
  page: PageContext;
  t: BlockTranslate;
  early: boolean;
}

/** A few cards beside each other, swiped on a phone: what accompanies a product or a page. */
export function ProductRow({ products, action, page, t, early }: ProductRowProps) {
  return (
    <ul className="grid gap-x-4 gap-y-8 max-tablet:snap-x max-tablet:snap-mandatory max-tablet:auto-cols-[44%] max-tablet:grid-flow-col max-tablet:overflow-x-auto max-tablet:pb-2 tablet:grid-cols-3 tablet:gap-x-6 desktop:grid-cols-4">
      {products.map((product) => (
        <li key={product.id} className="min-w-0 snap-start">
          <ProductCard
            product={product}
            ratio="4:5"
            action={action}
            page={page}
            t={t}
            early={early}
            level={3}
            sizes="(min-width: 1024px) 25vw, 44vw"
          />
        </li>
      ))}
    </ul>
  );
}
