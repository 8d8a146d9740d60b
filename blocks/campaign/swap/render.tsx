import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { PieceCard } from "#blocks/parts/piece-card.tsx";
import type { PieceNames } from "#blocks/parts/piece-names.ts";
import type block from "./block.ts";

const render: Render<PropsOf<typeof block>, PieceNames> = ({ props, data, t }) => {
  const [by, section] = data ?? [];
  const isChosen = props.section && props.by;
  return (
    <PieceCard
      label={t("label")}
      variants={props.variants}
      lines={isChosen ? [by ?? t("gone"), t("in", { section: section ?? t("gone") })] : [t("none")]}
    />
  );
};
export default render;
