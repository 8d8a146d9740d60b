import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { ProductCard } from "#blocks/parts/product-card.tsx";
import type { ProductAnswer } from "#blocks/parts/product-data.ts";
import type block from "./block.ts";

const render: Render<PropsOf<typeof block>, ProductAnswer> = ({ props, data, page, t, early, below }) =>
  data?.product ? (
    <ProductCard
      product={data.product}
      ratio={props.ratio}
      action={props.action}
      page={page}
      t={t}
      early={early}
      level={below}
      sizes="(min-width: 640px) 33vw, 100vw"
    />
  ) : null;
export default render;
