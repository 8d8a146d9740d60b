import { useState } from "react";
import { type Currency, currencySymbol } from "#app/commerce/kernel/money.ts";
import { Button } from "#app/ui/button.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { ProductWords } from "./columns.tsx";
import type { VariantDraft } from "./types.ts";

const COLUMNS = ["price", "compareAt", "cost", "weight", "onHand"] as const;

/** Writes one value into a column of all variants that are found. Stock goes to new ones alone: old shelves are counted. */
export function VariantsFill(props: {
  count: number;
  currency: Currency;
  t: ProductWords;
  onFill: (change: (variant: VariantDraft) => Partial<VariantDraft>) => void;
}) {
  const { t, count } = props;
  const { locale } = useLocaleValue();
  const [column, setColumn] = useState<(typeof COLUMNS)[number]>("price");
  const [value, setValue] = useState("");
  const isMoney = column === "price" || column === "compareAt" || column === "cost";
  return (
    <div className="grid items-end gap-2 rounded-md bg-sunken p-3 sm:grid-cols-[1fr_1fr_auto]">
      <Select
        label={t("fillColumn")}
        value={column}
        onChange={setColumn}
        choices={COLUMNS.map((each) => ({ value: each, label: t(each === "onHand" ? "firstStock" : each) }))}
      />
      <TextField
        label={t("fillValue")}
        value={value}
        onChange={setValue}
        inputMode={isMoney ? "decimal" : "numeric"}
        dir="ltr"
        autoComplete="off"
        suffix={
          isMoney ? <span className="text-sm text-faint">{currencySymbol(props.currency, locale)}</span> : undefined
        }
      />
      <Button
        isDisabled={count === 0}
        onPress={() => props.onFill((variant) => (column === "onHand" && variant.id ? {} : { [column]: value }))}
      >
        {t("fill", { count })}
      </Button>
    </div>
  );
}
