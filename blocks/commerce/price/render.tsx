import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { PriceView } from "#blocks/parts/price.tsx";
import type { ProductAnswer } from "#blocks/parts/product-data.ts";
import type block from "./block.ts";

const SIZES = { medium: "text-l", large: "text-2xl", huge: "text-3xl" } as const;

const render: Render<PropsOf<typeof block>, ProductAnswer> = ({ props, data, page, t, edit }) =>
  data?.product ? (
    <div>
      <PriceView product={data.product} page={page} t={t} className={SIZES[props.size]} showSaving={props.saving} />
      {props.note && (
        <p className="mt-1 text-s text-muted" {...edit("note")}>
          {props.note}
        </p>
      )}
    </div>
  ) : null;
export default render;
