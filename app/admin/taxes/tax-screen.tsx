import { useFetcher } from "@remix-run/react";
import { useRef, useState } from "react";
import type { CountryTax, TaxPolicy } from "#app/commerce/tax/types.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { RadioGroup } from "#app/ui/radio-group.tsx";
import { Switch } from "#app/ui/switch.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { Outcome } from "../outcome.ts";
import { sendAgain } from "../settings/send-again.ts";
import { SettingsHead } from "../settings/settings-nav.tsx";
import { SettingsTrouble } from "../settings/settings-trouble.tsx";
import { useSettingsSave } from "../settings/use-settings-save.ts";
import { useWords } from "../use-words.ts";
import { taxMessages } from "./messages.ts";

export interface TaxScreenProps {
  countries: { code: string; name: string; suggested: number }[];
  taxes: TaxPolicy;
  version: string;
  mayWrite: boolean;
  mayManageTeam: boolean;
}

/** Which taxes prices bear, country by country of the address. None is levied until somebody says so. */
export function TaxScreen({ countries, taxes, version, mayWrite, mayManageTeam }: TaxScreenProps) {
  const t = useWords(taxMessages);
  const fetcher = useFetcher<Outcome<"saved">>();
  const form = useRef<HTMLFormElement>(null);
  const { basedOn, refused } = useSettingsSave(fetcher, version, () => t("saved"));
  return (
    <>
      <SettingsHead mayManageTeam={mayManageTeam} />
      <p className="mb-4 max-w-180 text-soft">{t("intro")}</p>
      <fetcher.Form method="post" ref={form}>
        <input type="hidden" name="version" value={basedOn} />
        <fieldset disabled={!mayWrite} className="flex max-w-180 flex-col gap-4">
          <SettingsTrouble refused={refused} onKeep={() => sendAgain(fetcher, form.current, version)} />
          {countries.map((country) => (
            <Country
              key={country.code}
              {...country}
              tax={taxes[country.code]}
              error={refused?.pointer === `/taxes/${country.code}` ? refused.message : undefined}
            />
          ))}
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

interface CountryProps {
  code: string;
  name: string;
  suggested: number;
  tax: CountryTax | undefined;
  error: string | undefined;
}

function Country({ code, name, suggested, tax, error }: CountryProps) {
  const t = useWords(taxMessages);
  const [levied, setLevied] = useState(tax !== undefined);
  return (
    <Card title={name}>
      <Switch label={t("levied")} name={`levied/${code}`} checked={levied} onChange={setLevied} />
      {levied && (
        <div className="mt-4 flex flex-col gap-4">
          <TextField
            className="sm:max-w-48"
            label={t("rate")}
            description={t("rateHelp", { rate: suggested / 100 })}
            name={`rate/${code}`}
            dir="ltr"
            inputMode="decimal"
            defaultValue={String((tax?.rate ?? suggested) / 100)}
            error={error}
          />
          <RadioGroup
            label={t("how")}
            name={`how/${code}`}
            defaultValue={(tax?.included ?? true) ? "included" : "added"}
            choices={(["included", "added"] as const).map((value) => ({ value, label: t(value) }))}
          />
          <Checkbox
            label={t("shipping")}
            name={`shipping/${code}`}
            defaultChecked={tax ? tax.shipping !== null : true}
          />
        </div>
      )}
    </Card>
  );
}
