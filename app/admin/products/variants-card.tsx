import { useState } from "react";
import { textIn } from "#app/commerce/kernel/locale.ts";
import { type Currency, currencySymbol } from "#app/commerce/kernel/money.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { cx } from "#app/ui/cx.ts";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { NumberText } from "#app/ui/number-text.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { StockDialog } from "./stock-dialog.tsx";
import type { CardProps } from "./text-card.tsx";
import type { StockFigures, VariantDraft } from "./types.ts";

export interface VariantsCardProps extends CardProps {
  currency: Currency;
  stock: Record<string, StockFigures>;
  mayAdjust: boolean;
}

const GRID =
  "md:grid md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_minmax(0,1fr)_minmax(0,1.2fr)_minmax(0,0.7fr)_minmax(0,1.35fr)] md:items-start md:gap-2.5";

/** Price, code and stock of each variant: a table on a desk, one block after the other on a phone. */
export function VariantsCard(props: VariantsCardProps) {
  const { draft, t } = props;
  const several = draft.options.some((option) => option.values.length > 0);
  const { locale } = useLocaleValue();
  const [adjusting, setAdjusting] = useState<VariantDraft>();
  return (
    <Card title={several ? t("variants") : t("onlyVariant")}>
      {several && (
        <div aria-hidden className={cx("hidden pb-2 text-sm font-medium text-soft", GRID)}>
          {(["variant", "price", "compareAt", "sku", "weight", "stock"] as const).map((head) => (
            <span key={head}>
              {t(head)}
              {(head === "price" || head === "compareAt") && ` (${currencySymbol(props.currency, locale)})`}
            </span>
          ))}
        </div>
      )}
      <ul className="flex flex-col gap-2.5">
        {draft.variants.map((variant, index) => (
          <VariantRow
            key={variant.key}
            {...props}
            variant={variant}
            index={index}
            several={several}
            onAdjust={() => setAdjusting(variant)}
          />
        ))}
      </ul>
      {adjusting?.id && props.stock[adjusting.id] && (
        <StockDialog
          key={adjusting.id}
          variantId={adjusting.id}
          name={variantName(adjusting, props)}
          figures={props.stock[adjusting.id] ?? { onHand: 0, reserved: 0, available: 0 }}
          onClose={() => setAdjusting(undefined)}
        />
      )}
    </Card>
  );
}

function VariantRow(
  props: VariantsCardProps & { variant: VariantDraft; index: number; several: boolean; onAdjust: () => void },
) {
  const { variant, index, several, draft, patch, errorAt, t } = props;
  const { locale } = useLocaleValue();
  // In the table the head names the currency: the columns are narrow.
  const unit = (
    <span className={cx("text-sm text-faint", several && "md:hidden")}>{currencySymbol(props.currency, locale)}</span>
  );
  const set = (change: Partial<VariantDraft>) =>
    patch({ variants: draft.variants.map((each) => (each.key === variant.key ? { ...each, ...change } : each)) });
  const name = variantName(variant, props);
  const hidden = several ? ("from-tablet" as const) : false;
  const figures = variant.id ? props.stock[variant.id] : undefined;
  const field = (
    id: "price" | "compareAt" | "sku" | "weight",
    pointer: string,
    inputMode: "decimal" | "numeric" | "text",
  ) => (
    <TextField
      label={t(id)}
      labelHidden={hidden}
      value={variant[id]}
      onChange={(text) => set({ [id]: text })}
      inputMode={inputMode}
      dir="ltr"
      autoComplete="off"
      error={errorAt(`/variants/${index}/${pointer}`)}
      suffix={id === "price" || id === "compareAt" ? unit : undefined}
    />
  );
  return (
    <li
      aria-label={several ? name : undefined}
      className={cx(
        several
          ? cx(GRID, "flex flex-col gap-3 border-t border-line pt-2.5 max-md:pt-4")
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
      {variant.id ? (
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
      ) : (
        <TextField
          label={t("firstStock")}
          labelHidden={hidden}
          value={variant.onHand}
          onChange={(onHand) => set({ onHand })}
          inputMode="numeric"
          dir="ltr"
          error={errorAt(`/variants/${index}/stock/on_hand`)}
        />
      )}
      {errorAt(`/variants/${index}/options`) && (
        <p className="col-span-full text-sm text-red-11">{errorAt(`/variants/${index}/options`)}</p>
      )}
    </li>
  );
}

/** "Bleu / Grand", in the language that is being written. */
function variantName(variant: VariantDraft, { draft, language }: Pick<CardProps, "draft" | "language">): string {
  const options = draft.options.filter((option) => option.values.length > 0);
  return variant.options
    .map((key, index) => textIn(options[index]?.values.find((value) => value.key === key)?.label, language) || key)
    .join(" / ");
}
