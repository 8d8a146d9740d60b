import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { PieceCard } from "#blocks/parts/piece-card.tsx";
import type { PieceNames } from "#blocks/parts/piece-names.ts";
import type block from "./block.ts";

const render: Render<PropsOf<typeof block>, PieceNames> = ({ props, data, t }) => {
  const [shown, beneath] = data ?? [];
  const where = props.instead ? t("in", { page: beneath ?? t("gone") }) : t("at");
  return (
    <PieceCard
      label={t("label")}
      variants={props.variants}
      lines={props.document ? [shown ?? t("gone"), where] : [t("none")]}
    />
  );
};
export default render;
