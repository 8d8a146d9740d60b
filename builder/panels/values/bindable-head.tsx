import type { AnyProp, Bound } from "#blocks/contract/index.ts";
import type { ValueType } from "#runtime/document/values.ts";
import { useWords } from "../../words/use-words.ts";
import { valueWords } from "../../words/values.ts";
import { BoundLine } from "./bound-line.tsx";
import { ValueButton } from "./value-button.tsx";

/** The head of a control of several fields: its name, a way to a value of the shop, and which one it takes once it does. */
export function BindableHead<T>(props: {
  label: string;
  prop: AnyProp;
  type: ValueType;
  bound: Bound<T> | null;
  /** What stands where there is no such value: what the control shows. */
  fallback: T;
  isReadOnly: boolean;
  onChange(value: Bound<T> | T): void;
}) {
  const t = useWords(valueWords);
  const { label, bound, isReadOnly, onChange } = props;
  return (
    <>
      <div className="flex min-h-7 items-center gap-1">
        <span aria-hidden className="min-w-0 flex-1 truncate font-medium">
          {label}
        </span>
        {props.prop.bindable && !bound && (
          <ValueButton
            label={`${label}, ${t("bind")}`}
            types={[props.type]}
            withFallback={false}
            isDisabled={isReadOnly}
            onPick={({ path }) => onChange({ $bind: path, fallback: props.fallback })}
          />
        )}
      </div>
      {bound && <BoundLine bound={bound} types={[props.type]} isReadOnly={isReadOnly} onChange={onChange} />}
      {bound && <p className="text-sm text-soft">{t("fallback")}</p>}
    </>
  );
}
