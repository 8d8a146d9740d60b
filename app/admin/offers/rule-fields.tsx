import { Plus, Trash2 } from "lucide-react";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import type { Translate } from "#app/commerce/kernel/messages.ts";
import type { Currency } from "#app/commerce/kernel/money.ts";
import { Button } from "#app/ui/button.tsx";
import { IconButton } from "#app/ui/icon-button.tsx";
import { MoneyField } from "#app/ui/money-field.tsx";
import { NumberField } from "#app/ui/number-field.tsx";
import { Switch } from "#app/ui/switch.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { ChoicesField } from "./choices-field.tsx";
import { fromLocalTime, toLocalTime } from "./local-time.ts";
import type { OfferWord } from "./messages.ts";
import { PickField } from "./pick-field.tsx";
import { TextsField } from "./texts-field.tsx";
import type { ArgumentSchema, OfferView } from "./types.ts";

type Values = Readonly<Record<string, unknown>>;

export interface RuleFieldsProps {
  schema: ArgumentSchema;
  value: Values;
  onChange: (value: Values) => void;
  /** JSON pointer of `value` in the draft. */
  at: string;
  errorAt: (pointer: string) => string | undefined;
  names: Readonly<Record<string, string>>;
  offered: OfferView["offered"];
  currency: Currency;
  locale: Locale;
  t: Translate<OfferWord>;
  /** Words of arguments that mean something else here. */
  labels?: Readonly<Record<string, OfferWord>>;
}

/** Draws the arguments of any rule from its schema: the one inspector of conditions and rewards. */
export function RuleFields({ schema, value, onChange, ...rest }: RuleFieldsProps) {
  const names = Object.keys(schema.properties ?? {});
  if (names.length === 0) return null;
  const set = (name: string, next: unknown) => {
    const { [name]: _, ...others } = value;
    onChange(next === undefined ? others : { ...others, [name]: next });
  };
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {names.map((name) => (
        <Argument
          key={name}
          name={name}
          schema={schema.properties?.[name] ?? {}}
          optional={!schema.required?.includes(name)}
          value={value[name]}
          onChange={(next) => set(name, next)}
          {...rest}
          at={`${rest.at}/${name}`}
        />
      ))}
    </div>
  );
}

interface ArgumentProps extends Omit<RuleFieldsProps, "value" | "onChange"> {
  name: string;
  optional: boolean;
  value: unknown;
  onChange: (value: unknown) => void;
}

function Argument(props: ArgumentProps) {
  const {
    name,
    schema,
    optional,
    value,
    onChange,
    at,
    errorAt,
    names,
    offered,
    currency,
    locale,
    t,
    labels = {},
  } = props;
  const label = t(labels[name] ?? (`arg.${name}` as OfferWord));
  const field = { label, optional, error: errorAt(at) };
  const number = typeof value === "number" ? value : undefined;
  const list = Array.isArray(value) ? (value as string[]) : [];
  switch (schema.control) {
    case "money":
      return (
        <MoneyField
          {...field}
          currency={currency}
          defaultAmount={number}
          // What is no amount is kept as what no schema passes: the refusal then stands beside it.
          onAmountChange={(amount) => onChange(amount === null ? undefined : (amount ?? "?"))}
        />
      );
    case "whole":
    case "percent":
      return (
        <NumberField
          {...field}
          {...(number !== undefined && { value: number })}
          minValue={schema.minimum ?? 0}
          maxValue={schema.maximum ?? Number.MAX_SAFE_INTEGER}
          unit={schema.control === "percent" ? "%" : undefined}
          onChange={(next) => onChange(Number.isNaN(next) ? undefined : next)}
        />
      );
    case "instant":
      return (
        <TextField
          {...field}
          type="datetime-local"
          dir="ltr"
          value={toLocalTime(value)}
          onChange={(text) => onChange(fromLocalTime(text))}
        />
      );
    case "flag":
      return <Switch label={label} checked={value === true} onChange={(checked) => onChange(checked || undefined)} />;
    case "words": {
      const words = (value ?? {}) as Record<string, string>;
      const write = (text: string) => onChange(text ? { ...words, [locale]: text } : undefined);
      return <TextField {...field} value={words[locale] ?? ""} onChange={write} maxLength={40} />;
    }
    case "variant":
      return (
        <PickField
          {...field}
          kind="variants"
          single
          value={typeof value === "string" && value ? [value] : []}
          onChange={(ids) => onChange(ids.at(-1))}
          names={names}
          t={t}
        />
      );
    case "products":
    case "variants":
    case "collections":
      return <PickField {...field} kind={schema.control} value={list} onChange={keep(onChange)} names={names} t={t} />;
    case "texts":
      return <TextsField {...field} value={list} onChange={keep(onChange)} />;
    case "countries":
    case "payment-methods":
      return <ChoicesField {...field} choices={offered[schema.control]} value={list} onChange={keep(onChange)} />;
    case "tiers":
      return <Tiers {...props} />;
    default:
      return (
        <fieldset className="col-span-full rounded-md border border-line p-4">
          <legend className="px-1 font-medium">{label}</legend>
          <RuleFields
            {...{ schema, at, errorAt, names, offered, currency, locale, t }}
            value={(value ?? {}) as Values}
            onChange={(next) => onChange(optional && Object.keys(next).length === 0 ? undefined : next)}
          />
        </fieldset>
      );
  }
}

/** The price of a pack is that of all its pieces. */
const PACK_LABELS: Readonly<Record<string, OfferWord>> = { price: "tierPrice" };

/** An empty list says nothing: it is left out. */
function keep(onChange: (value: unknown) => void) {
  return (list: string[]) => onChange(list.length === 0 ? undefined : list);
}

function Tiers({ schema, value, onChange, at, t, errorAt, names, offered, currency, locale }: ArgumentProps) {
  const tiers = Array.isArray(value) ? (value as Values[]) : [];
  const replace = (index: number, next: Values) => onChange(tiers.map((tier, at) => (at === index ? next : tier)));
  return (
    <fieldset className="col-span-full flex flex-col gap-3">
      <legend className="mb-2 font-medium">{t("arg.tiers")}</legend>
      {errorAt(at) && (
        <p role="alert" className="text-sm text-red-11">
          {errorAt(at)}
        </p>
      )}
      {tiers.map((tier, index) => (
        // Packs have no names: their place is who they are.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <div key={index} className="flex items-start gap-2 rounded-md border border-line p-4">
          <div className="min-w-0 flex-1">
            <RuleFields
              {...{ errorAt, names, offered, currency, locale, t }}
              labels={PACK_LABELS}
              schema={schema.items ?? {}}
              value={tier}
              onChange={(next) => replace(index, next)}
              at={`${at}/${index}`}
            />
          </div>
          <IconButton label={t("remove")} onPress={() => onChange(tiers.filter((_, each) => each !== index))}>
            <Trash2 aria-hidden />
          </IconButton>
        </div>
      ))}
      <Button className="self-start" onPress={() => onChange([...tiers, { quantity: tiers.length + 1 }])}>
        <Plus aria-hidden />
        {t("addTier")}
      </Button>
    </fieldset>
  );
}
