import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { type Currency, currencySymbol } from "#app/commerce/kernel/money.ts";
import { Button } from "#app/ui/button.tsx";
import { cx } from "#app/ui/cx.ts";
import { IconButton } from "#app/ui/icon-button.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { NumberText } from "#app/ui/number-text.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { CardProps } from "./text-card.tsx";
import type { StockFigures, VariantDraft } from "./types.ts";

export const VARIANT_GRID =
  "md:grid md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_minmax(0,1fr)_minmax(0,1.2fr)_minmax(0,0.7fr)_minmax(0,1.35fr)_2.25rem] md:items-start md:gap-2.5";

export interface VariantsCardProps extends CardProps {
  currency: Currency;
  stock: Record<string, StockFigures>;
  mayAdjust: boolean;
}

interface VariantRowProps extends VariantsCardProps {
  variant: VariantDraft;
  index: number;
  name: string;
  several: boolean;
  onAdjust: () => void;
}

/** What is typed of one variant; what is seldom touched (cost, barcode, picture) folds out. */
export function VariantRow(props: VariantRowProps) {
  const { variant, index, name, several, draft, patch, errorAt, t } = props;
  const { locale } = useLocaleValue();
  const hiddenError = errorAt(`/variants/${index}/cost`);
  const [open, setOpen] = useState(false);
  const more = open || !several || hiddenError !== undefined;
  // In the table the head names the currency: the columns are narrow.
  const unit = (id: string) => (
    <span className={cx("text-sm text-faint", several && id !== "cost" && "md:hidden")}>
      {currencySymbol(props.currency, locale)}
    </span>
  );
  const set = (change: Partial<VariantDraft>) =>
    patch({ variants: draft.variants.map((each) => (each.key === variant.key ? { ...each, ...change } : each)) });
  const hidden = several ? ("from-tablet" as const) : false;
  const field = (
    id: "price" | "compareAt" | "sku" | "weight" | "cost" | "barcode",
    pointer: string,
    inputMode: "decimal" | "numeric" | "text",
  ) => (
    <TextField
      label={t(id)}
      labelHidden={id === "cost" || id === "barcode" ? false : hidden}
      value={variant[id]}
      onChange={(text) => set({ [id]: text })}
      inputMode={inputMode}
      dir="ltr"
      autoComplete="off"
      error={errorAt(`/variants/${index}/${pointer}`)}
      suffix={id === "price" || id === "compareAt" || id === "cost" ? unit(id) : undefined}
    />
  );
  return (
    <li
      aria-label={several ? name : undefined}
      className={cx(
        several
          ? cx(VARIANT_GRID, "flex flex-col gap-3 border-t border-line pt-2.5 max-md:pt-4")
          : "grid gap-4 sm:grid-cols-2 lg:grid-cols-3",
      )}
    >
      {several && (
        <p className="font-medium md:flex md:min-h-control md:items-center">
          <span className="wrap-anywhere">{name}</span>
        </p>
      )}
      {field("price", "price", "decimal")}
      {field("compareAt", "compare_at_price", "decimal")}
      {field("sku", "sku", "text")}
      {field("weight", "weight", "numeric")}
      <Shelf {...props} set={set} hidden={hidden} />
      {several && (
        <IconButton label={t("more", { name })} aria-expanded={more} onPress={() => setOpen(!open)}>
          <ChevronDown aria-hidden className={cx("transition-transform", more && "rotate-180")} />
        </IconButton>
      )}
      {more && (
        <div className={several ? "col-span-full grid gap-4 sm:grid-cols-3 md:pb-2" : "contents"}>
          {field("cost", "cost", "decimal")}
          {field("barcode", "barcode", "text")}
          {several && draft.images.length > 0 && (
            <Select
              label={t("variantPhoto")}
              value={variant.image ?? ""}
              onChange={(image) => set({ image: image || null })}
              choices={[
                { value: "", label: t("noPhoto") },
                ...draft.images.map(({ src }, at) => ({ value: src, label: t("photo", { number: at + 1 }) })),
              ]}
            />
          )}
        </div>
      )}
      {errorAt(`/variants/${index}/options`) && (
        <p className="col-span-full text-sm text-red-11">{errorAt(`/variants/${index}/options`)}</p>
      )}
    </li>
  );
}

/** What lies on the shelf: counted with a reason where the variant is there, typed at first where it is new. */
function Shelf(
  props: VariantRowProps & { set: (change: Partial<VariantDraft>) => void; hidden: false | "from-tablet" },
) {
  const { variant, index, several, name, errorAt, set, hidden, t } = props;
  const figures = variant.id ? props.stock[variant.id] : undefined;
  if (!variant.id) {
    return (
      <TextField
        label={t("firstStock")}
        labelHidden={hidden}
        value={variant.onHand}
        onChange={(onHand) => set({ onHand })}
        inputMode="numeric"
        dir="ltr"
        error={errorAt(`/variants/${index}/stock/on_hand`)}
      />
    );
  }
  return (
    <div className={cx("flex flex-col gap-1.5", several && "md:justify-center")}>
      <span className={cx("font-medium", several && "md:sr-only")}>{t("stock")}</span>
      <div className="flex min-h-control items-center justify-between gap-2">
        <span className="whitespace-nowrap">
          <NumberText value={figures?.available ?? 0} />
          {figures && figures.reserved > 0 && (
            <span className="text-sm text-soft">
              {" · "}
              <NumberText value={figures.reserved} /> {t("reserved")}
            </span>
          )}
        </span>
        {props.mayAdjust && (
          <Button size="small" onPress={props.onAdjust} aria-label={`${t("adjust")} ${name}`}>
            {t("adjust")}
          </Button>
        )}
      </div>
    </div>
  );
}
