import { useFetcher } from "@remix-run/react";
import { useRef, useState } from "react";
import { formatTag, LOCALES, type Locale } from "#app/commerce/kernel/locale.ts";
import { CURRENCY_DECIMALS, type Currency } from "#app/commerce/kernel/money.ts";
import type { Shop } from "#app/commerce/shop.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { ComboBox } from "#app/ui/combo-box.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { MoneyField } from "#app/ui/money-field.tsx";
import { RadioGroup } from "#app/ui/radio-group.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { Outcome } from "../outcome.ts";
import { LANGUAGE_NAMES } from "../shell/user-menu.tsx";
import { useWords } from "../use-words.ts";
import { ConsentCard } from "./consent-card.tsx";
import { settingsMessages } from "./messages.ts";
import { sendAgain } from "./send-again.ts";
import { SettingsHead } from "./settings-nav.tsx";
import { SettingsTrouble } from "./settings-trouble.tsx";
import { useSettingsSave } from "./use-settings-save.ts";

/** Countries of the first market; a shop that serves another keeps it. */
const COUNTRIES = ["MA", "DZ", "TN", "SN", "CI", "FR", "BE", "CH", "CA", "ML", "CM", "MR"] as const;

/** How quickly orders are dealt with, in whole minutes or hours. */
const HOURS = [
  { name: "callWithinMinutes", optional: false },
  { name: "mergeWithinHours", optional: false },
  { name: "cancelAfterHours", optional: true },
] as const;

export interface ShopScreenProps {
  shop: Shop;
  version: string;
  /** As people of its country write them. */
  phones: { phone: string; whatsapp: string };
  timeZones: string[];
  mayWrite: boolean;
  mayManageTeam: boolean;
}

export function ShopScreen({ shop, version, phones, timeZones, mayWrite, mayManageTeam }: ShopScreenProps) {
  const t = useWords(settingsMessages);
  const { locale } = useLocaleValue();
  const fetcher = useFetcher<Outcome<"saved">>();
  const form = useRef<HTMLFormElement>(null);
  const { basedOn, refused } = useSettingsSave(fetcher, version, () => t("saved"));
  const errorAt = (pointer: string) => (refused?.pointer === pointer ? refused.message : undefined);
  const [currency, setCurrency] = useState<Currency>(shop.currency);
  const names = new Intl.DisplayNames([formatTag(locale)], { type: "region" });
  const countries = [...new Set<string>([...COUNTRIES, ...shop.countries])].map((value) => ({
    value,
    label: names.of(value) ?? value,
  }));
  return (
    <>
      <SettingsHead mayManageTeam={mayManageTeam} />
      <fetcher.Form method="post" ref={form}>
        <input type="hidden" name="version" value={basedOn} />
        <fieldset disabled={!mayWrite} className="flex max-w-180 flex-col gap-4">
          <SettingsTrouble refused={refused} onKeep={() => sendAgain(fetcher, form.current, version)} />
          <Card title={t("identity")}>
            <div className="grid gap-4 sm:grid-cols-2">
              <TextField
                label={t("name")}
                name="name"
                defaultValue={shop.name}
                maxLength={80}
                required
                error={errorAt("/name")}
              />
              <TextField
                label={t("email")}
                name="email"
                type="email"
                dir="ltr"
                defaultValue={shop.email}
                optional
                error={errorAt("/email")}
              />
              <TextField
                label={t("phone")}
                description={t("phoneHelp")}
                name="phone"
                type="tel"
                inputMode="tel"
                dir="ltr"
                defaultValue={phones.phone}
                optional
                error={errorAt("/phone")}
              />
              <TextField
                label={t("whatsapp")}
                name="whatsapp"
                type="tel"
                inputMode="tel"
                dir="ltr"
                defaultValue={phones.whatsapp}
                optional
                error={errorAt("/whatsapp")}
              />
            </div>
          </Card>
          <Card title={t("selling")}>
            <div className="flex flex-col gap-5">
              <div className="grid gap-4 sm:grid-cols-2">
                <Select label={t("country")} name="country" defaultValue={shop.country} choices={countries} />
                <Select
                  label={t("currency")}
                  description={t("currencyHelp")}
                  name="currency"
                  value={currency}
                  onChange={setCurrency}
                  choices={(Object.keys(CURRENCY_DECIMALS) as Currency[]).map((value) => ({ value, label: value }))}
                />
                <ComboBox
                  label={t("timeZone")}
                  name="timeZone"
                  defaultValue={shop.timeZone}
                  choices={timeZones.map((value) => ({ value, label: value.replaceAll("_", " ") }))}
                  error={errorAt("/timeZone")}
                />
                <Select<Locale>
                  label={t("mainLanguage")}
                  description={t("mainLanguageHelp")}
                  name="mainLanguage"
                  defaultValue={shop.locales[0] ?? "fr"}
                  choices={LOCALES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
                />
              </div>
              <Boxes
                legend={t("languages")}
                name="languages"
                choices={LOCALES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
                chosen={shop.locales}
              />
              <Boxes legend={t("countries")} name="countries" choices={countries} chosen={shop.countries} />
            </div>
          </Card>
          <Card title={t("delivery")}>
            <div className="grid gap-4 sm:grid-cols-2">
              <MoneyField
                label={t("flat")}
                name="flat"
                currency={currency}
                defaultAmount={shop.shipping.flat}
                error={errorAt("/shipping/flat")}
              />
              <MoneyField
                label={t("freeFrom")}
                description={t("freeFromHelp")}
                name="freeFrom"
                currency={currency}
                defaultAmount={shop.shipping.freeFrom ?? undefined}
                optional
                error={errorAt("/shipping/freeFrom")}
              />
            </div>
          </Card>
          <Card title={t("orders")}>
            <div className="flex flex-col gap-5">
              <RadioGroup
                label={t("approvePages")}
                name="approvePages"
                defaultValue={shop.approvePages ? "yes" : "no"}
                choices={(["no", "yes"] as const).map((value) => ({ value, label: t(`approvePages.${value}`) }))}
              />
              <RadioGroup
                label={t("reserveAt")}
                name="reserveAt"
                defaultValue={shop.reserveAt}
                choices={(["placed", "confirmed"] as const).map((value) => ({
                  value,
                  label: t(`reserve.${value}`),
                  description: t(`reserveText.${value}`),
                }))}
              />
              <div className="grid gap-4 sm:grid-cols-3">
                {HOURS.map(({ name, optional }) => (
                  <TextField
                    key={name}
                    label={t(name)}
                    description={t(`${name}Help`)}
                    name={name}
                    type="number"
                    inputMode="numeric"
                    dir="ltr"
                    defaultValue={String(shop[name] ?? "")}
                    optional={optional}
                    required={!optional}
                    error={errorAt(`/${name}`)}
                  />
                ))}
              </div>
              <TextField
                className="sm:max-w-64"
                label={t("lowStockAt")}
                description={t("lowStockAtHelp")}
                name="lowStockAt"
                inputMode="numeric"
                dir="ltr"
                defaultValue={String(shop.lowStockAt)}
                error={errorAt("/lowStockAt")}
              />
              <TextField
                className="sm:max-w-64"
                label={t("orderPrefix")}
                description={t("orderPrefixHelp")}
                name="orderPrefix"
                dir="ltr"
                maxLength={8}
                defaultValue={shop.orderPrefix}
                error={errorAt("/orderPrefix")}
              />
            </div>
          </Card>
          <ConsentCard consent={shop.consent} error={errorAt("/consent/policy")} />
          {mayWrite && (
            <Button type="submit" tone="primary" isPending={fetcher.state !== "idle"} className="self-end">
              {t("save")}
            </Button>
          )}
        </fieldset>
      </fetcher.Form>
    </>
  );
}

function Boxes(props: {
  legend: string;
  name: string;
  choices: readonly { value: string; label: string }[];
  chosen: readonly string[];
}) {
  return (
    <fieldset>
      <legend className="mb-2 font-medium">{props.legend}</legend>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(150px,1fr))] gap-2">
        {props.choices.map(({ value, label }) => (
          <Checkbox
            key={value}
            name={props.name}
            value={value}
            label={label}
            defaultChecked={props.chosen.includes(value)}
          />
        ))}
      </div>
    </fieldset>
  );
}
