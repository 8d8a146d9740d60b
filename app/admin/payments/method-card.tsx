import { ArrowDown, ArrowUp } from "lucide-react";
import { formatTag, LOCALES } from "#app/commerce/kernel/locale.ts";
import type { Currency } from "#app/commerce/kernel/money.ts";
import type { PaymentOffer } from "#app/commerce/shop.ts";
import { Card } from "#app/ui/card.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { IconButton } from "#app/ui/icon-button.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { MoneyField } from "#app/ui/money-field.tsx";
import { NumberField } from "#app/ui/number-field.tsx";
import { Switch } from "#app/ui/switch.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { useWords } from "../use-words.ts";
import { methodsMessages } from "./methods-messages.ts";

interface MethodCardProps {
  offer: PaymentOffer;
  on: boolean;
  countries: readonly string[];
  currency: Currency;
  first: boolean;
  last: boolean;
  onChange: (draft: { offer: PaymentOffer; on: boolean }) => void;
  onMove: (by: -1 | 1) => void;
}

/** One way to pay: whether it is offered, where, for which amounts, and what the buyer is told. */
export function MethodCard({ offer, on, countries, currency, first, last, onChange, onMove }: MethodCardProps) {
  const t = useWords(methodsMessages);
  const { locale } = useLocaleValue();
  const name = t(`method.${offer.method as "cod"}`);
  const set = (change: Partial<PaymentOffer>) => onChange({ on, offer: { ...offer, ...change } });
  const names = new Intl.DisplayNames([formatTag(locale)], { type: "region" });
  const tick = (country: string, ticked: boolean) =>
    set({
      countries: ticked ? [...offer.countries, country] : offer.countries.filter((each) => each !== country),
    });
  return (
    <Card
      title={name}
      description={t(`help.${offer.method as "cod"}`)}
      actions={
        <>
          <IconButton label={t("up", { method: name })} isDisabled={first} onPress={() => onMove(-1)}>
            <ArrowUp aria-hidden />
          </IconButton>
          <IconButton label={t("down", { method: name })} isDisabled={last} onPress={() => onMove(1)}>
            <ArrowDown aria-hidden />
          </IconButton>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Switch label={t("offer")} checked={on} onChange={(next) => onChange({ on: next, offer })} />
        {on && (
          <details open={offer.method !== "cod" && offer.method !== "card"}>
            <summary className="cursor-pointer font-medium">{t("more")}</summary>
            <div className="flex flex-col gap-4 pt-4">
              <div className="grid gap-4 sm:grid-cols-2">
                <MoneyField
                  label={t("min")}
                  currency={currency}
                  defaultAmount={offer.min ?? undefined}
                  onAmountChange={(min) => min !== undefined && set({ min })}
                  optional
                />
                <MoneyField
                  label={t("max")}
                  currency={currency}
                  defaultAmount={offer.max ?? undefined}
                  onAmountChange={(max) => max !== undefined && set({ max })}
                  optional
                />
              </div>
              {offer.method === "deposit" && (
                <NumberField
                  label={t("percent")}
                  value={offer.percent ?? 30}
                  minValue={1}
                  maxValue={99}
                  onChange={(percent) => set({ percent })}
                />
              )}
              {countries.length > 1 && (
                <fieldset className="flex flex-col gap-2">
                  <legend className="mb-1 font-medium">{t("countries")}</legend>
                  <p className="text-sm text-soft">{t("countriesHint")}</p>
                  <div className="flex flex-wrap gap-x-5 gap-y-2">
                    {countries.map((country) => (
                      <Checkbox
                        key={country}
                        label={names.of(country) ?? country}
                        checked={offer.countries.includes(country)}
                        onChange={(ticked) => tick(country, ticked)}
                      />
                    ))}
                  </div>
                </fieldset>
              )}
              <fieldset className="flex flex-col gap-3">
                <legend className="mb-1 font-medium">{t("instructions")}</legend>
                <p className="text-sm text-soft">{t("instructionsHint")}</p>
                {LOCALES.map((each) => (
                  <TextArea
                    key={each}
                    label={t(`lang.${each}`)}
                    lang={each}
                    dir="auto"
                    rows={2}
                    maxLength={2000}
                    value={offer.instructions[each] ?? ""}
                    onChange={(words) => set({ instructions: { ...offer.instructions, [each]: words } })}
                    optional
                  />
                ))}
              </fieldset>
            </div>
          </details>
        )}
      </div>
    </Card>
  );
}
