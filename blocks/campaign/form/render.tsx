import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { PieceCard } from "#blocks/parts/piece-card.tsx";
import type block from "./block.ts";

const render: Render<PropsOf<typeof block>> = ({ props, t }) => (
  <PieceCard label={t("label")} variants={props.variants} lines={[props.by ? t("all") : t("none")]} />
);
export default render;
