import { currencySymbol } from "#app/commerce/kernel/money.ts";
import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { FieldFrame, questionOf } from "#blocks/parts/form-field.tsx";
import type block from "./block.ts";

const render: Render<PropsOf<typeof block>> = ({ id, props, form, page, t, edit }) => {
  const unit = props.look === "money" ? currencySymbol(page.currency, page.locale) : props.unit;
  return (
    <FieldFrame {...questionOf(id, props)} form={form} t={t} edit={edit}>
      {(control) => (
        <span className="flex items-center gap-3">
          <input
            {...control}
            className="input"
            inputMode={props.whole ? "numeric" : "decimal"}
            dir="ltr"
            placeholder={props.placeholder || undefined}
          />
          {unit && (
            <span className="whitespace-nowrap text-muted" {...(props.look === "number" && edit("unit"))}>
              {unit}
            </span>
          )}
        </span>
      )}
    </FieldFrame>
  );
};
export default render;
