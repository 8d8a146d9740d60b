import type { ProductView, PropsOf, Render } from "#blocks/contract/index.ts";
import { ProductRow } from "#blocks/parts/product-row.tsx";
import type block from "./block.ts";

const render: Render<PropsOf<typeof block>, ProductView[]> = ({ props, data, page, t, edit }) => {
  if (!data || data.length === 0) return null;
  return (
    <div className="flex flex-col gap-6">
      {props.title && (
        <h2 className="text-2xl leading-snug" {...edit("title")}>
          {props.title}
        </h2>
      )}
      <ProductRow products={data} action={props.action} page={page} t={t} early={false} />
    </div>
  );
};
export default render;
