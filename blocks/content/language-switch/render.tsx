import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { Icon } from "#blocks/parts/icon.tsx";
import { LanguageSwitch } from "#blocks/parts/language-switch.tsx";
import type block from "./block.ts";

const ALIGNS = { start: "justify-start", center: "justify-center", end: "justify-end" } as const;

const render: Render<PropsOf<typeof block>> = ({ props, page, t }) => {
  if (page.languages.length < 2) return null;
  return (
    <div className={`flex items-center gap-3 ${ALIGNS[props.align]}`}>
      {props.sign && <Icon name="globe" className="size-5 text-muted" />}
      <LanguageSwitch page={page} label={t("language")} />
    </div>
  );
};
export default render;
