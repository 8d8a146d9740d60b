import { useFetcher } from "@remix-run/react";
import { Plus, Trash2 } from "lucide-react";
import { useId, useState } from "react";
import { formatTag } from "#app/commerce/kernel/locale.ts";
import type { Currency } from "#app/commerce/kernel/money.ts";
import type { CodFeeRule } from "#app/commerce/shop.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { IconButton } from "#app/ui/icon-button.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { MoneyField } from "#app/ui/money-field.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { Outcome } from "../outcome.ts";
import { SettingsTrouble } from "../settings/settings-trouble.tsx";
import { useSettingsSave } from "../settings/use-settings-save.ts";
import { useWords } from "../use-words.ts";
import { codFeeMessages } from "./cod-fee-messages.ts";

export interface CodFeeCardProps {
  fee: CodFeeRule;
  version: string;
  countries: readonly string[];
  currency: Currency;
  mayWrite: boolean;
}

/** An amount as it is typed: null while the field is empty, undefined while it holds none. */
type Typed = number | null | undefined;

interface DraftPlace {
  id: string;
  country: string;
  city: string;
  fee: Typed;
}

/** What cash on delivery costs, everywhere and in places of its own. What was typed stays when saving is refused. */
export function CodFeeCard({ fee, version, countries, currency, mayWrite }: CodFeeCardProps) {
  const t = useWords(codFeeMessages);
  const { locale } = useLocaleValue();
  const fetcher = useFetcher<Outcome<"feeSaved">>();
  const { basedOn, refused } = useSettingsSave(fetcher, version, () => t("saved"));
  const prefix = useId();
  const [added, setAdded] = useState(fee.places.length);
  const [flat, setFlat] = useState<Typed>(fee.flat);
  const [places, setPlaces] = useState<DraftPlace[]>(() =>
    fee.places.map((place, index) => ({ ...place, id: `${prefix}${index}`, city: place.city ?? "" })),
  );
  const names = new Intl.DisplayNames([formatTag(locale)], { type: "region" });
  const choices = countries.map((country) => ({ value: country, label: names.of(country) ?? country }));
  const change = (id: string, next: Partial<DraftPlace>) =>
    setPlaces(places.map((place) => (place.id === id ? { ...place, ...next } : place)));
  const unreadable = [flat, ...places.map((place) => place.fee)].includes(undefined);
  const save = (based: string) => {
    const rule: CodFeeRule = {
      flat: flat ?? 0,
      places: places.map(({ country, city, fee: own }) => ({ country, city: city.trim() || null, fee: own ?? 0 })),
    };
    fetcher.submit({ intent: "fee", fee: JSON.stringify(rule), version: based }, { method: "post" });
  };
  return (
    <fieldset disabled={!mayWrite} className="mt-6 max-w-180">
      <Card title={t("title")} description={t("intro")}>
        <div className="flex flex-col gap-4">
          <SettingsTrouble refused={refused} onKeep={() => save(version)} />
          <MoneyField
            className="max-w-60"
            label={t("flat")}
            description={t("flatHint")}
            currency={currency}
            defaultAmount={fee.flat}
            onAmountChange={setFlat}
          />
          {places.length > 0 && (
            <ul className="flex flex-col gap-4">
              {places.map((place) => (
                <li key={place.id} className="flex flex-wrap items-end gap-3 border-t border-line pt-4">
                  <Select
                    className="min-w-40 flex-1"
                    label={t("country")}
                    choices={choices}
                    value={place.country}
                    onChange={(country) => change(place.id, { country })}
                  />
                  <TextField
                    className="min-w-40 flex-1"
                    label={t("city")}
                    placeholder={t("everyCity")}
                    maxLength={120}
                    dir="auto"
                    value={place.city}
                    onChange={(city) => change(place.id, { city })}
                  />
                  <MoneyField
                    className="w-36"
                    label={t("fee")}
                    currency={currency}
                    defaultAmount={place.fee ?? undefined}
                    onAmountChange={(own) => change(place.id, { fee: own })}
                  />
                  <IconButton
                    label={t("remove", { place: place.city || (names.of(place.country) ?? place.country) })}
                    onPress={() => setPlaces(places.filter(({ id }) => id !== place.id))}
                  >
                    <Trash2 aria-hidden />
                  </IconButton>
                </li>
              ))}
            </ul>
          )}
          <div className="flex flex-wrap gap-2">
            <Button
              isDisabled={!mayWrite || places.length >= 500}
              onPress={() => {
                setPlaces([...places, { id: `${prefix}${added}`, country: countries[0] ?? "", city: "", fee: null }]);
                setAdded(added + 1);
              }}
            >
              <Plus aria-hidden />
              {t("add")}
            </Button>
            <Button
              tone="primary"
              isPending={fetcher.state !== "idle"}
              isDisabled={!mayWrite || unreadable}
              onPress={() => save(basedOn)}
            >
              {t("save")}
            </Button>
          </div>
        </div>
      </Card>
    </fieldset>
  );
}
