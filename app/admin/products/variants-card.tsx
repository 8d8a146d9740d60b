import { memo, useState } from "react";
import { textIn } from "#app/commerce/kernel/locale.ts";
import { currencySymbol } from "#app/commerce/kernel/money.ts";
import { searchable } from "#app/commerce/kernel/searchable.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { cx } from "#app/ui/cx.ts";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { SearchField } from "#app/ui/search-field.tsx";
import { drawnBy } from "./drawn-by.ts";
import { StockDialog } from "./stock-dialog.tsx";
import type { CardProps } from "./text-card.tsx";
import type { VariantDraft } from "./types.ts";
import { VARIANT_GRID, VariantRow, type VariantsCardProps } from "./variant-row.tsx";
import { VariantsFill } from "./variants-fill.tsx";

/** Rows drawn at once: a product of 2,000 variants stays as quick to type in as one of ten. */
const PAGE = 25;

/** Price, code and stock of each variant: a table on a desk, one block after the other on a phone. */
export const VariantsCard = memo(
  function VariantsCard(props: VariantsCardProps) {
    const { draft, patch, t } = props;
    const several = draft.options.some((option) => option.values.length > 0);
    const { locale } = useLocaleValue();
    const [adjusting, setAdjusting] = useState<VariantDraft>();
    const [search, setSearch] = useState("");
    const [wanted, setPage] = useState(0);
    const words = searchable(search).split(" ").filter(Boolean);
    const found =
      words.length === 0
        ? draft.variants
        : draft.variants.filter((variant) => {
            const text = searchable(`${variantName(variant, props)} ${variant.sku} ${variant.barcode}`);
            return words.every((word) => text.includes(word));
          });
    const pages = Math.max(1, Math.ceil(found.length / PAGE));
    const page = Math.min(wanted, pages - 1);
    const shown = found.slice(page * PAGE, (page + 1) * PAGE);
    const many = draft.variants.length > 8;
    return (
      <Card title={several ? t("variants") : t("onlyVariant")}>
        {many && (
          <div className="mb-4 flex flex-col gap-3">
            <SearchField
              label={t("findVariant")}
              placeholder={t("findVariant")}
              value={search}
              onChange={(text) => {
                setSearch(text);
                setPage(0);
              }}
            />
            <VariantsFill
              count={found.length}
              currency={props.currency}
              t={t}
              onFill={(change) => {
                const meant = new Set(found.map((variant) => variant.key));
                patch({
                  variants: draft.variants.map((variant) =>
                    meant.has(variant.key) ? { ...variant, ...change(variant) } : variant,
                  ),
                });
              }}
            />
          </div>
        )}
        {several && (
          <div aria-hidden className={cx("hidden pb-2 text-sm font-medium text-soft", VARIANT_GRID)}>
            {(["variant", "price", "compareAt", "sku", "weight", "stock"] as const).map((head) => (
              <span key={head}>
                {t(head)}
                {(head === "price" || head === "compareAt") && ` (${currencySymbol(props.currency, locale)})`}
              </span>
            ))}
          </div>
        )}
        <ul className="flex flex-col gap-2.5">
          {shown.map((variant) => (
            <VariantRow
              key={variant.key}
              {...props}
              variant={variant}
              index={draft.variants.indexOf(variant)}
              name={variantName(variant, props)}
              several={several}
              onAdjust={() => setAdjusting(variant)}
            />
          ))}
        </ul>
        {pages > 1 && (
          <nav aria-label={t("variants")} className="mt-4 flex items-center justify-between gap-3">
            <Button size="small" isDisabled={page === 0} onPress={() => setPage(page - 1)}>
              {t("pageBefore")}
            </Button>
            <span className="text-sm text-soft">{t("pageOf", { page: page + 1, pages, count: found.length })}</span>
            <Button size="small" isDisabled={page === pages - 1} onPress={() => setPage(page + 1)}>
              {t("pageNext")}
            </Button>
          </nav>
        )}
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
  },
  drawnBy("variants", "options", "images"),
);

/** "Bleu / Grand", in the language that is being written. */
function variantName(variant: VariantDraft, { draft, language }: Pick<CardProps, "draft" | "language">): string {
  const options = draft.options.filter((option) => option.values.length > 0);
  return variant.options
    .map((key, index) => textIn(options[index]?.values.find((value) => value.key === key)?.label, language) || key)
    .join(" / ");
}
