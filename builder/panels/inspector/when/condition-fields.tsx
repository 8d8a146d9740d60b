import { Checkbox } from "#app/ui/checkbox.tsx";
import { BREAKPOINTS, dateTime, product } from "#blocks/contract/index.ts";
import { LANGUAGE_NAMES } from "../../../words/languages.ts";
import { shellWords } from "../../../words/shell.ts";
import { useWords } from "../../../words/use-words.ts";
import { whenWords } from "../../../words/when.ts";
import { useEditor } from "../../editor-context.tsx";
import { DateTimeControl } from "../controls/date-time-control.tsx";
import { RefControl } from "../controls/entity-control.tsx";
import { type AtDoor, BetweenFields, control, type FieldsProps, type Of } from "./fields.tsx";
import { chosenProduct, freshProduct } from "./fresh-condition.ts";
import { PlaceFields } from "./place-fields.tsx";
import { VisitorFields } from "./visitor-fields.tsx";

/** What one condition asks: languages, screens, dates, or how much of a product is left. */
export function ConditionFields({ condition, ...props }: FieldsProps & AtDoor) {
  switch (condition.kind) {
    case "locale":
      return <LocaleFields condition={condition} {...props} />;
    case "device":
      return <DeviceFields condition={condition} {...props} />;
    case "date":
      return <DateFields condition={condition} {...props} />;
    case "stock":
      return <StockFields condition={condition} {...props} />;
    case "page":
    case "campaign":
    case "variant":
      return <PlaceFields condition={condition} {...props} />;
    default:
      return <VisitorFields condition={condition} {...props} />;
  }
}

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

function DateFields({ condition, isReadOnly, onChange }: Of<"date">) {
  const t = useWords(whenWords);
  const put = (name: "from" | "until") => (at: string | null) => {
    const { [name]: _old, ...rest } = condition;
    onChange(at === null ? rest : { ...rest, [name]: at });
  };
  return (["from", "until"] as const).map((name) => (
    <DateTimeControl
      key={name}
      label={t(name)}
      prop={dateTime()}
      {...control<string | null>(isReadOnly, condition[name] ?? null, put(name))}
    />
  ));
}

function StockFields({ condition, atDoor, isReadOnly, onChange }: Of<"stock"> & AtDoor) {
  const t = useWords(whenWords);
  return (
    <>
      <RefControl
        label={t("product")}
        prop={product()}
        {...control(isReadOnly, chosenProduct(condition.product), (chosen) =>
          onChange({ ...condition, product: chosen ?? freshProduct(atDoor) }),
        )}
      />
      <BetweenFields condition={condition} isReadOnly={isReadOnly} onChange={onChange} />
    </>
  );
}
