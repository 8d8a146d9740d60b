import type { ProductView, PropsOf, Render } from "#blocks/contract/index.ts";
import { ProductCard } from "#blocks/parts/product-card.tsx";
import type block from "./block.ts";

const COLUMNS = {
  2: "tablet:grid-cols-2",
  3: "tablet:grid-cols-3",
  4: "tablet:grid-cols-3 desktop:grid-cols-4",
} as const;
const PHONES = {
  two: "grid-cols-2",
  one: "grid-cols-1",
  scroll:
    "max-tablet:grid-flow-col max-tablet:auto-cols-[68%] max-tablet:snap-x max-tablet:snap-mandatory max-tablet:overflow-x-auto max-tablet:pb-2",
} as const;
const SIZES = { two: "50vw", one: "100vw", scroll: "68vw" } as const;

const render: Render<PropsOf<typeof block>, ProductView[]> = ({ props, data, page, t, early, below }) => {
  const { columns, phone, ratio, action } = props;
  if (!data || data.length === 0) return null;
  const sizes = `(min-width: 1024px) ${Math.round(100 / Number(columns))}vw, ${SIZES[phone]}`;
  return (
    <ul className={`grid gap-x-4 gap-y-8 tablet:gap-x-6 tablet:gap-y-10 ${PHONES[phone]} ${COLUMNS[columns]}`}>
      {data.map((product, index) => (
        <li key={product.id} className="min-w-0 snap-start">
          <ProductCard
            product={product}
            ratio={ratio}
            action={action}
            page={page}
            t={t}
            early={early && index < 2}
            level={below}
            sizes={sizes}
          />
        </li>
      ))}
    </ul>
  );
};
export default render;
