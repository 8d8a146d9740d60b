import { Checkbox } from "#app/ui/checkbox.tsx";
import { NumberField } from "#app/ui/number-field.tsx";
import { BREAKPOINTS, type Condition, dateTime, product } from "#blocks/contract/index.ts";
import { inspectorWords } from "../../../words/inspector.ts";
import { shellWords } from "../../../words/shell.ts";
import { useWords } from "../../../words/use-words.ts";
import { useEditor } from "../../editor-context.tsx";
import { LANGUAGE_NAMES } from "../../top/language-switch.tsx";
import type { ControlProps } from "../control-props.ts";
import { DateTimeControl } from "../controls/date-time-control.tsx";
import { RefControl } from "../controls/entity-control.tsx";
import { PropFields } from "../prop-fields.tsx";

interface FieldsProps<C extends Condition = Condition> {
  condition: C;
  isReadOnly: boolean;
  onChange(condition: Condition): void;
}

/** What one condition asks: languages, screens, dates, or how much of a product is left. */
export function ConditionFields({ condition, ...props }: FieldsProps) {
  switch (condition.kind) {
    case "locale":
      return <LocaleFields condition={condition} {...props} />;
    case "device":
      return <DeviceFields condition={condition} {...props} />;
    case "date":
      return <DateFields condition={condition} {...props} />;
    case "stock":
      return <StockFields condition={condition} {...props} />;
  }
}

type Of<K extends Condition["kind"]> = FieldsProps<Extract<Condition, { kind: K }>>;

function LocaleFields({ condition, isReadOnly, onChange }: Of<"locale">) {
  const { facts } = useEditor();
  return (
    <Choices
      values={facts.locales}
      chosen={condition.is}
      word={(locale) => LANGUAGE_NAMES[locale].name}
      isReadOnly={isReadOnly}
      onChange={(is) => onChange({ kind: "locale", is })}
    />
  );
}

function DeviceFields({ condition, isReadOnly, onChange }: Of<"device">) {
  const t = useWords(shellWords);
  return (
    <Choices
      values={BREAKPOINTS}
      chosen={condition.is}
      word={(width) => t(`width.${width}`)}
      isReadOnly={isReadOnly}
      onChange={(is) => onChange({ kind: "device", is })}
    />
  );
}

function Choices<V extends string>(props: {
  values: readonly V[];
  chosen: readonly V[];
  word(value: V): string;
  isReadOnly: boolean;
  onChange(chosen: V[]): void;
}) {
  return (
    <div className="flex flex-wrap gap-x-4 gap-y-2">
      {props.values.map((value) => (
        <Checkbox
          key={value}
          label={props.word(value)}
          checked={props.chosen.includes(value)}
          isDisabled={props.isReadOnly}
          onChange={(checked) =>
            props.onChange(props.values.filter((each) => (each === value ? checked : props.chosen.includes(each))))
          }
        />
      ))}
    </div>
  );
}

/** The inspector's own controls, outside of a block. */
function control<T>(
  isReadOnly: boolean,
  value: T,
  commit: (value: T) => void,
): Omit<ControlProps<T>, "label" | "prop"> {
  return {
    path: "when",
    value,
    commit(next) {
      commit(next);
      return { ok: true, value: [] };
    },
    word: () => undefined,
    isReadOnly,
    Fields: PropFields,
  };
}

function DateFields({ condition, isReadOnly, onChange }: Of<"date">) {
  const t = useWords(inspectorWords);
  const put = (name: "from" | "until") => (at: string | null) => {
    const { [name]: _old, ...rest } = condition;
    onChange(at === null ? rest : { ...rest, [name]: at });
  };
  return (["from", "until"] as const).map((name) => (
    <DateTimeControl
      key={name}
      label={t(`when.${name}`)}
      prop={dateTime()}
      {...control<string | null>(isReadOnly, condition[name] ?? null, put(name))}
    />
  ));
}

function StockFields({ condition, isReadOnly, onChange }: Of<"stock">) {
  const t = useWords(inspectorWords);
  const put = (name: "atLeast" | "atMost") => (units: number) => {
    const { [name]: _old, ...rest } = condition;
    onChange(Number.isNaN(units) ? rest : { ...rest, [name]: units });
  };
  return (
    <>
      <RefControl
        label={t("when.product")}
        prop={product()}
        {...control(isReadOnly, condition.product, (chosen) =>
          onChange({ ...condition, product: chosen ?? { current: true } }),
        )}
      />
      <div className="grid grid-cols-2 gap-2">
        {(["atLeast", "atMost"] as const).map((name) => (
          <NumberField
            key={name}
            label={t(`when.${name}`)}
            value={condition[name] ?? Number.NaN}
            minValue={0}
            onChange={put(name)}
            isReadOnly={isReadOnly}
          />
        ))}
      </div>
    </>
  );
}
