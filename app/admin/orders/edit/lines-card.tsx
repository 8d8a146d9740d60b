import { Trash2 } from "lucide-react";
import { useRef } from "react";
import type { Currency } from "#app/commerce/kernel/money.ts";
import { Card } from "#app/ui/card.tsx";
import { IconButton } from "#app/ui/icon-button.tsx";
import { MoneyField } from "#app/ui/money-field.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { NumberField } from "#app/ui/number-field.tsx";
import { Picture } from "../../picture.tsx";
import { useWords } from "../../use-words.ts";
import { ArticlePicker } from "./article-picker.tsx";
import { editMessages } from "./messages.ts";
import { MixField } from "./mix-field.tsx";
import type { DraftLine } from "./types.ts";

/** What is ordered, being written: articles with quantity and, for those who may, price. */
export function LinesCard(props: {
  lines: readonly DraftLine[];
  currency: Currency;
  mayPrice: boolean;
  onChange: (lines: DraftLine[]) => void;
  errorAt: (pointer: string) => string | undefined;
}) {
  const { lines, currency, mayPrice, onChange, errorAt } = props;
  const t = useWords(editMessages);
  const patch = (index: number, change: Partial<DraftLine>) =>
    onChange(lines.map((line, at) => (at === index ? { ...line, ...change } : line)));
  const picked = useRef<string>();
  const lineError = (index: number) =>
    ["quantity", "unit_price", "id", "sku", "variant_id", "components", "components/0"]
      .map((field) => errorAt(`/lines/${index}/${field}`))
      .find((words) => words !== undefined);
  return (
    <Card title={t("articles")}>
      {lines.length === 0 && <p className="mb-4 text-soft">{t("noArticle")}</p>}
      <ul>
        {lines.map((line, index) => (
          <li
            key={line.id ?? `${line.variantId}-${index}`}
            className="mb-4 grid grid-cols-[auto_minmax(0,1fr)_auto] items-start gap-x-3 gap-y-2 border-b border-line pb-4"
          >
            <Picture src={line.image} className="size-12" />
            <div className="min-w-0">
              <p className="font-medium wrap-anywhere">{line.title}</p>
              <p className="text-sm text-soft">
                {line.variant}
                {line.variant && line.sku && " · "}
                {line.sku && (
                  <bdi dir="ltr" className="inline-block max-w-full wrap-anywhere">
                    {line.sku}
                  </bdi>
                )}
              </p>
            </div>
            <IconButton
              label={t("remove", { title: line.title })}
              onPress={() => onChange(lines.filter((_, at) => at !== index))}
            >
              <Trash2 aria-hidden />
            </IconButton>
            <div className="col-span-3 grid grid-cols-2 gap-3 sm:col-start-2 sm:col-span-2 sm:max-w-100">
              <NumberField
                label={t("quantity")}
                stepper
                minValue={1}
                autoFocus={line.id === undefined && line.variantId === picked.current}
                value={line.quantity}
                onChange={(quantity) => patch(index, { quantity })}
              />
              {mayPrice ? (
                <MoneyField
                  label={t("price")}
                  currency={currency}
                  defaultAmount={line.unitPrice}
                  onAmountChange={(amount) => patch(index, { unitPrice: amount ?? undefined })}
                />
              ) : (
                <p className="self-end pb-2 text-end">
                  <MoneyText value={{ amount: line.unitPrice ?? 0, currency }} />
                </p>
              )}
            </div>
            {line.mix && (
              <MixField mix={line.mix} chosen={line.parts ?? {}} onChange={(parts) => patch(index, { parts })} />
            )}
            {lineError(index) && (
              <p role="alert" className="col-span-3 text-sm text-red-11">
                {lineError(index)}
              </p>
            )}
          </li>
        ))}
      </ul>
      <ArticlePicker
        error={errorAt("/lines")}
        onPick={({ price, ...article }) => {
          const known = lines.findIndex(
            (line) => !line.mix && line.variantId === article.variantId && line.unitPrice === price.amount,
          );
          picked.current = article.variantId;
          if (known >= 0) patch(known, { quantity: (lines[known]?.quantity ?? 0) + 1 });
          else {
            const line = { ...article, quantity: 1, unitPrice: price.amount, ownPrice: price.amount };
            onChange([...lines, article.mix ? { ...line, parts: {} } : line]);
          }
        }}
      />
    </Card>
  );
}
