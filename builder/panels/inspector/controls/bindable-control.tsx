import type { ComponentType } from "react";
import { type Bound, isBound, type PropKind, typedSchema } from "#blocks/contract/index.ts";
import type { ValueType } from "#runtime/document/values.ts";
import { useWords } from "../../../words/use-words.ts";
import { valueWords } from "../../../words/values.ts";
import { BoundLine } from "../../values/bound-line.tsx";
import { ValueButton } from "../../values/value-button.tsx";
import type { ControlProps } from "../control-props.ts";

/** What can stand in the place of what is typed or chosen, by the kind of prop. */
const TYPES: { readonly [K in PropKind]?: readonly ValueType[] } = {
  number: ["number"],
  toggle: ["truth"],
  choice: ["text"],
  "date-time": ["date"],
};

/** Does a prop of this kind say by itself whether its value comes from elsewhere? Texts, pictures and links do. */
export function isBindable({ kind, bindable }: ControlProps["prop"]): boolean {
  return bindable && TYPES[kind] !== undefined;
}

/** A control with a way to a value of the shop; where one is taken, the control holds what stands where it does not fit. */
export function BindableControl({
  control: Control,
  ...props
}: ControlProps & { control: ComponentType<ControlProps> }) {
  const t = useWords(valueWords);
  const { prop, label, value, commit, isReadOnly } = props;
  const bound: Bound<unknown> | null = isBound(value) ? value : null;
  const types = TYPES[prop.kind] ?? [];
  return (
    <div className="flex flex-col gap-2">
      {bound && (
        <>
          <BoundLine bound={bound} types={types} isReadOnly={isReadOnly} onChange={commit} />
          <p className="text-sm text-soft">{t("fallback")}</p>
        </>
      )}
      <div className="flex items-end gap-1">
        <div className="min-w-0 flex-1">
          <Control
            {...props}
            prop={{ ...prop, schema: typedSchema(prop) }}
            value={bound ? bound.fallback : value}
            commit={(next) => commit(bound ? { ...bound, fallback: next } : next)}
          />
        </div>
        {!bound && (
          <ValueButton
            label={`${label}, ${t("bind")}`}
            types={types}
            withFallback={false}
            isDisabled={isReadOnly}
            onPick={({ path }) => commit({ $bind: path, fallback: value })}
          />
        )}
      </div>
    </div>
  );
}
