import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { PieceCard } from "#blocks/parts/piece-card.tsx";
import type { PieceNames } from "#blocks/parts/piece-names.ts";
import type block from "./block.ts";

const render: Render<PropsOf<typeof block>, PieceNames> = ({ props, data, t }) => {
  const [by, form] = data ?? [];
  const beneath = props.form ? (form ?? t("gone")) : t("own");
  return (
    <PieceCard
      label={t("label")}
      variants={props.variants}
      lines={props.by ? [by ?? t("gone"), t("in", { form: beneath })] : [t("none")]}
    />
  );
};
export default render;
