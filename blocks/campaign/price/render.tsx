import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { PieceCard } from "#blocks/parts/piece-card.tsx";
import type block from "./block.ts";

const render: Render<PropsOf<typeof block>> = ({ props, page, t }) => (
  <PieceCard
    label={t("label")}
    variants={props.variants}
    lines={[props.product ? page.money({ amount: props.price, currency: page.currency }) : t("none"), props.sku]}
  />
);
export default render;
