import { ChevronDown } from "lucide-react";
import { memo } from "react";
import { type AnyProp, isBound } from "#blocks/contract/index.ts";
import { inspectorWords } from "../../words/inspector.ts";
import { useWords } from "../../words/use-words.ts";
import type { PropFieldsProps } from "./control-props.ts";
import { PropField } from "./prop-field.tsx";

/** A control for each prop, in the block's order; what depends on another choice appears with it, the rest folds. */
export function PropFields({ props, values, pathOf, word, commit, isReadOnly, below }: PropFieldsProps) {
  const t = useWords(inspectorWords);
  const shown = Object.entries(props).filter(([, prop]) => isShown(prop, values));
  const field = ([name, prop]: [string, AnyProp]) => (
    <Row key={name} name={name} prop={prop} value={values[name]} {...{ pathOf, word, commit, isReadOnly, below }} />
  );
  const advanced = shown.filter(([, prop]) => prop.ui.advanced);
  return (
    <div className="flex flex-col gap-4">
      {shown.filter(([, prop]) => !prop.ui.advanced).map(field)}
      {advanced.length > 0 && (
        <details className="group border-t border-line pt-3">
          <summary className="flex min-h-7 list-none items-center gap-1.5 rounded-sm font-medium text-soft">
            <ChevronDown
              aria-hidden
              className="size-4 -rotate-90 transition-transform group-open:rotate-0 rtl:rotate-90"
            />
            {t("advanced")}
          </summary>
          <div className="flex flex-col gap-4 pt-3">{advanced.map(field)}</div>
        </details>
      )}
    </div>
  );
}

interface RowProps extends Pick<PropFieldsProps, "pathOf" | "word" | "commit" | "isReadOnly"> {
  name: string;
  prop: AnyProp;
  value: unknown;
  below: PropFieldsProps["below"] | undefined;
}

/** One prop: drawn again where its value is another, not at every letter of its neighbour. */
const Row = memo(function Row({ name, prop, value, pathOf, word, commit, isReadOnly, below }: RowProps) {
  return (
    <div className="flex flex-col gap-1">
      <PropField
        label={word(name) ?? name}
        prop={prop}
        path={pathOf(name)}
        value={value}
        commit={(next) => commit(name, next)}
        word={(suffix) => word(`${name}.${suffix}`)}
        isReadOnly={isReadOnly}
        Fields={PropFields}
      />
      {below?.(name)}
    </div>
  );
});

function isShown({ ui }: AnyProp, values: Readonly<Record<string, unknown>>): boolean {
  if (!ui.showWhen) return true;
  const value = values[ui.showWhen.prop];
  return isBound(value) || ui.showWhen.is.includes(value);
}
