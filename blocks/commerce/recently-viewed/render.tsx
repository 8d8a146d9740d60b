import { createElement } from "react";
import type { ProductView, PropsOf, Render } from "#blocks/contract/index.ts";
import { ProductRow } from "#blocks/parts/product-row.tsx";
import type block from "./block.ts";

const render: Render<PropsOf<typeof block>, ProductView[]> = ({ props, data, page, t, edit }) => {
  if (!data || data.length === 0) return null;
  return createElement(
    "v-recently-viewed",
    {
      class: "flex flex-col gap-6",
      "data-cards": page.href("/cards"),
      "data-title": props.title,
      "data-limit": String(props.limit),
    },
    <h2 className="text-2xl leading-snug" data-heading {...edit("instead")}>
      {props.instead}
    </h2>,
    <ProductRow products={data} action="none" page={page} t={t} early={false} />,
  );
};
export default render;
