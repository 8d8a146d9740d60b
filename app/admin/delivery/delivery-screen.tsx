import { useFetcher, useLocation } from "@remix-run/react";
import { MapPinned, Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { controlClass } from "#app/ui/field-frame.tsx";
import { FilterChips } from "#app/ui/filter-chips.tsx";
import { IconButton } from "#app/ui/icon-button.tsx";
import { RadioGroup } from "#app/ui/radio-group.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { Outcome } from "../outcome.ts";
import { SettingsHead } from "../settings/settings-nav.tsx";
import { useOutcome } from "../use-outcome.ts";
import { useWords } from "../use-words.ts";
import { deliveryMessages } from "./messages.ts";
import { PriceTable } from "./price-table.tsx";
import type { DeliveryView, DeliveryWords, PriceRow } from "./types.ts";

export type DeliveryDone = "prices" | "desk" | "deskRemoved" | "postcodes";

const EMPTY: Omit<PriceRow, "key"> = { name: "", home: "", desk: "", freeFrom: "", days: "", refused: false };

/** What delivery costs, country by country: by region, by town, to desks, and where nothing goes. */
export function DeliveryScreen(view: DeliveryView & { mayManageTeam: boolean }) {
  const t = useWords(deliveryMessages);
  const { pathname } = useLocation();
  return (
    <>
      <SettingsHead mayManageTeam={view.mayManageTeam} />
      <p className="mb-4 max-w-180 text-soft">
        {t("intro")}{" "}
        {view.everywhere.freeFrom === null
          ? t("general", { price: view.everywhere.flat })
          : t("generalFree", { price: view.everywhere.flat, from: view.everywhere.freeFrom })}
      </p>
      <FilterChips
        label={t("countries")}
        current={view.country}
        chips={view.countries.map(({ code, name }) => ({ id: code, label: name, href: `${pathname}?country=${code}` }))}
      />
      <div key={`${view.country}-${view.seen}`} className="mt-4 flex max-w-240 flex-col gap-4">
        <Prices {...view} t={t} />
        <Desks {...view} t={t} />
        <Postcodes {...view} t={t} />
      </div>
    </>
  );
}

type PartProps = DeliveryView & { t: DeliveryWords };

function Prices({ country, regions, towns, knownTowns, seen, mayWrite, t }: PartProps) {
  const fetcher = useFetcher<Outcome<DeliveryDone>>();
  useOutcome(fetcher, () => t("saved"));
  const [added, setAdded] = useState(1);
  const refused = fetcher.data?.ok === false ? fetcher.data : undefined;
  const error = refused && { pointer: refused.pointer ?? "", message: refused.message };
  const rows = [
    ...towns,
    ...Array.from({ length: added }, (_, index): PriceRow => ({ key: `town-${towns.length + index}`, ...EMPTY })),
  ];
  return (
    <fetcher.Form method="post" className="flex flex-col gap-4">
      <input type="hidden" name="intent" value="prices" />
      <input type="hidden" name="country" value={country} />
      <input type="hidden" name="seen" value={seen} />
      {refused && <Banner tone="danger" title={refused.message} live />}
      <fieldset disabled={!mayWrite} className="contents">
        <Card flush title={t("byRegion")} description={t("byRegionHelp")}>
          <PriceTable
            caption={t("byRegion")}
            rows={regions}
            first={(row) => (row.key === "*" ? t("wholeCountry") : row.name)}
            error={error}
            t={t}
          />
        </Card>
        <Card
          flush
          title={t("byTown")}
          description={t("byTownHelp")}
          actions={
            <Button onPress={() => setAdded(added + 5)}>
              <Plus aria-hidden />
              {t("moreTowns")}
            </Button>
          }
        >
          <datalist id="known-towns">
            {knownTowns.map((town) => (
              <option key={town} value={town} />
            ))}
          </datalist>
          <PriceTable
            caption={t("byTown")}
            rows={rows}
            first={(row) => (
              <input
                className={controlClass}
                name={`town/${row.key}`}
                list="known-towns"
                aria-label={t("town")}
                placeholder={t("town")}
                maxLength={120}
                defaultValue={row.name}
              />
            )}
            error={error}
            t={t}
          />
        </Card>
        {mayWrite && (
          <Button type="submit" tone="primary" isPending={fetcher.state !== "idle"} className="self-end">
            {t("save")}
          </Button>
        )}
      </fieldset>
    </fetcher.Form>
  );
}

function Desks({ country, desks, regions, mayWrite, t }: PartProps) {
  const fetcher = useFetcher<Outcome<DeliveryDone>>();
  useOutcome(fetcher, (done) => t(done === "desk" ? "deskSaved" : "deskRemoved"));
  const refused = fetcher.data?.ok === false ? fetcher.data : undefined;
  const errorAt = (pointer: string) => (refused?.pointer === pointer ? refused.message : undefined);
  return (
    <Card flush title={t("desks")} description={t("desksHelp")}>
      {refused && !refused.pointer && <Banner tone="danger" title={refused.message} live />}
      <ul>
        {desks.map(({ id, name, where, carrier }) => (
          <li key={id} className="flex items-center gap-3 border-t border-line px-5 py-2 max-sm:px-4">
            <MapPinned aria-hidden className="size-4.5 shrink-0 text-soft" />
            <div className="min-w-0 flex-1">
              <p className="font-medium wrap-anywhere">{name}</p>
              <p className="text-sm text-soft wrap-anywhere">{[where, carrier].filter(Boolean).join(" · ")}</p>
            </div>
            {mayWrite && (
              <IconButton
                label={t("removeDesk", { name })}
                onPress={() => fetcher.submit({ intent: "remove-desk", id }, { method: "post" })}
              >
                <Trash2 aria-hidden />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
      {mayWrite && (
        <fetcher.Form
          key={desks.length}
          method="post"
          className="grid gap-4 border-t border-line p-5 sm:grid-cols-2 max-sm:p-4"
        >
          <input type="hidden" name="intent" value="desk" />
          <input type="hidden" name="country" value={country} />
          <TextField label={t("deskName")} name="name" maxLength={120} required error={errorAt("/name")} />
          <TextField label={t("carrier")} name="carrier" maxLength={60} optional error={errorAt("/carrier")} />
          {regions.length > 1 && (
            <Select
              label={t("region")}
              name="region"
              defaultValue=""
              choices={[
                { value: "", label: t("wholeCountry") },
                ...regions.slice(1).map(({ key, name }) => ({ value: key, label: name })),
              ]}
            />
          )}
          <TextField label={t("town")} name="city" maxLength={120} optional error={errorAt("/city")} />
          <TextField label={t("address")} name="address" maxLength={250} optional error={errorAt("/address")} />
          <TextField
            label={t("phone")}
            name="phone"
            type="tel"
            dir="ltr"
            maxLength={40}
            optional
            error={errorAt("/phone")}
          />
          <Button type="submit" isPending={fetcher.state !== "idle"} className="self-end justify-self-start">
            <Plus aria-hidden />
            {t("addDesk")}
          </Button>
        </fetcher.Form>
      )}
    </Card>
  );
}

function Postcodes({ country, postcodes, mayWrite, t }: PartProps) {
  const fetcher = useFetcher<Outcome<DeliveryDone>>();
  useOutcome(fetcher, () => t("saved"));
  const refused = fetcher.data?.ok === false ? fetcher.data : undefined;
  return (
    <Card title={t("postcodes")} description={t("postcodesHelp")}>
      <fetcher.Form method="post" encType="multipart/form-data">
        <fieldset disabled={!mayWrite} className="flex flex-col gap-4">
          <input type="hidden" name="intent" value="postcodes" />
          <input type="hidden" name="country" value={country} />
          <RadioGroup
            label={t("postcodesMode")}
            name="mode"
            defaultValue={postcodes.mode}
            choices={(["deny", "allow"] as const).map((value) => ({ value, label: t(`mode.${value}`) }))}
          />
          <TextArea
            label={t("codes")}
            description={t("codesHelp")}
            name="codes"
            dir="ltr"
            rows={4}
            defaultValue={postcodes.codes}
            error={refused?.message}
          />
          <label className="text-sm">
            <span className="mb-1 block font-medium">{t("codesFile")}</span>
            <input type="file" name="file" accept=".csv,.txt,text/plain,text/csv" />
          </label>
          {mayWrite && (
            <Button type="submit" isPending={fetcher.state !== "idle"} className="self-start">
              {t("savePostcodes")}
            </Button>
          )}
        </fieldset>
      </fetcher.Form>
    </Card>
  );
}
