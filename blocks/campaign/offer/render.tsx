import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { PieceCard } from "#blocks/parts/piece-card.tsx";
import type { PieceNames } from "#blocks/parts/piece-names.ts";
import type block from "./block.ts";

const render: Render<PropsOf<typeof block>, PieceNames> = ({ props, data, t }) => (
  <PieceCard
    label={t("label")}
    variants={props.variants}
    lines={props.offer ? [data?.[0] ?? t("gone"), t("runs")] : [t("none")]}
  />
);
export default render;
