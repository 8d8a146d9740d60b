import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { PieceCard } from "#blocks/parts/piece-card.tsx";
import type { PieceNames } from "#blocks/parts/piece-names.ts";
import type block from "./block.ts";

const render: Render<PropsOf<typeof block>, PieceNames> = ({ props, data, page, t }) => {
  const price = page.money({ amount: props.price, currency: page.currency });
  return (
    <PieceCard
      label={t("label")}
      variants={props.variants}
      lines={props.product ? [data?.[0] ?? t("gone"), props.sku, price] : [t("none")]}
    />
  );
};
export default render;
