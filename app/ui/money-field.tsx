import { useState } from "react";
import { type Currency, currencySymbol, fieldAmount, parseAmount } from "#app/commerce/kernel/money.ts";
import { useLocaleValue } from "./locale-provider.tsx";
import { TextField, type TextFieldProps } from "./text-field.tsx";

export interface MoneyFieldProps
  extends Omit<TextFieldProps, "value" | "defaultValue" | "onChange" | "type" | "inputMode" | "dir" | "suffix"> {
  currency: Currency;
  /** Minor units shown at first. */
  defaultAmount?: number | undefined;
  /** Text shown at first instead: what a refused form had been sent. */
  defaultText?: string | undefined;
  /** Minor units as they are typed; null while the field is empty, undefined while it holds no amount. */
  onAmountChange?: (amount: number | null | undefined) => void;
}

/**
 * An amount of money. The form sends the text as typed (`1 299,50`) and the server reads it with the same `parseAmount`,
 * so that nothing a person typed is lost when it is refused.
 */
export function MoneyField({ currency, defaultAmount, defaultText, onAmountChange, ...props }: MoneyFieldProps) {
  const { locale, t } = useLocaleValue();
  const [text, setText] = useState(
    () => defaultText ?? (defaultAmount === undefined ? "" : fieldAmount({ amount: defaultAmount, currency }, locale)),
  );
  const [touched, setTouched] = useState(false);
  const amount = text.trim() === "" ? null : parseAmount(text, currency);
  const wrong =
    touched && amount === undefined
      ? t("amountInvalid", { example: fieldAmount({ amount: EXAMPLES[currency], currency }, locale) })
      : undefined;
  return (
    <TextField
      {...props}
      dir="ltr"
      inputMode="decimal"
      autoComplete="off"
      value={text}
      onChange={(next) => {
        setText(next);
        onAmountChange?.(next.trim() === "" ? null : parseAmount(next, currency));
      }}
      onBlur={(event) => {
        setTouched(true);
        props.onBlur?.(event);
      }}
      error={props.error ?? wrong}
      suffix={<span className="text-sm text-faint">{currencySymbol(currency, locale)}</span>}
    />
  );
}

/** What an amount looks like in each currency, in minor units. */
const EXAMPLES: Record<Currency, number> = {
  MAD: 24_990,
  DZD: 190_000,
  TND: 49_900,
  XOF: 12_500,
  EUR: 2_490,
  USD: 2_490,
  GBP: 2_490,
};
