import { useFetcher, useLocation, useSearchParams } from "@remix-run/react";
import { Download, MapPinned, Plus, Trash2 } from "lucide-react";
import { type ReactNode, useRef, useState } from "react";
import { Banner } from "#app/ui/banner.tsx";
import { Button, ButtonLink, buttonClass } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { controlClass } from "#app/ui/field-frame.tsx";
import { FileDrop } from "#app/ui/file-drop.tsx";
import { FilterChips } from "#app/ui/filter-chips.tsx";
import { IconButton } from "#app/ui/icon-button.tsx";
import { RadioGroup } from "#app/ui/radio-group.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { listHref } from "../list/address.ts";
import { SearchForm } from "../list/search-form.tsx";
import type { Outcome } from "../outcome.ts";
import { sendAgain } from "../settings/send-again.ts";
import { SettingsHead } from "../settings/settings-nav.tsx";
import { SettingsTrouble } from "../settings/settings-trouble.tsx";
import { useSettingsSave } from "../settings/use-settings-save.ts";
import { useOutcome } from "../use-outcome.ts";
import { useWords } from "../use-words.ts";
import { deliveryMessages } from "./messages.ts";
import { PriceTable, type PriceTableProps } from "./price-table.tsx";
import type { DeliveryView, DeliveryWords, PriceRow } from "./types.ts";

export type DeliveryDone = "regions" | "towns" | "desk" | "deskRemoved" | "postcodes" | "imported";

const EMPTY: Omit<PriceRow, "key"> = {
  ...{ name: "", href: null, more: 0, home: "", desk: "", freeFrom: "", days: "", refused: false },
};

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
      <div key={view.country} className="mt-4 flex max-w-240 flex-col gap-4">
        <Prices {...view} t={t} />
        <ZonesFile {...view} t={t} />
        <Desks {...view} t={t} />
        <Postcodes {...view} t={t} />
      </div>
    </>
  );
}

type PartProps = DeliveryView & { t: DeliveryWords };

/** Both tables: one save, one version. What was typed into the other one stays. */
function Prices(view: PartProps) {
  const { regions, seen, t } = view;
  const fetcher = useFetcher<Outcome<DeliveryDone>>();
  const [saves, setSaves] = useState({ regions: 0, towns: 0 });
  const last = useRef<HTMLFormElement | null>(null);
  const { basedOn, refused } = useSettingsSave(
    fetcher,
    seen,
    () => t("saved"),
    (done) => setSaves((before) => ({ ...before, [done]: (before[done as "towns"] ?? 0) + 1 })),
  );
  const error = refused && { pointer: refused.pointer ?? "", message: refused.message };
  const table = (intent: "regions" | "towns", children: ReactNode) => (
    <fetcher.Form
      key={`${intent}-${saves[intent]}-${intent === "towns" ? `${view.search.q}-${view.search.page}` : ""}`}
      method="post"
      className="flex flex-col"
      onSubmit={(event) => {
        last.current = event.currentTarget;
      }}
    >
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="country" value={view.country} />
      <input type="hidden" name="version" value={basedOn} />
      <fieldset disabled={!view.mayWrite} className="contents">
        {children}
        {view.mayWrite && (
          <div className="flex justify-end border-t border-line p-3">
            <Button type="submit" tone="primary" isPending={fetcher.state !== "idle"}>
              {t("save")}
            </Button>
          </div>
        )}
      </fieldset>
    </fetcher.Form>
  );
  return (
    <>
      <SettingsTrouble refused={refused} onKeep={() => sendAgain(fetcher, last.current, seen)} />
      <Card flush title={t("byRegion")} description={t("byRegionHelp")}>
        {table(
          "regions",
          <PriceTable
            caption={t("byRegion")}
            rows={regions}
            first={(row) => (row.key === "*" ? t("wholeCountry") : row.name)}
            error={error}
            t={t}
          />,
        )}
      </Card>
      <Card flush title={t("byTown")} description={t("byTownHelp")}>
        {(view.search.pages > 1 || view.search.q !== "") && (
          <div className="flex flex-wrap items-center gap-3 border-t border-line px-5 py-3 max-sm:px-4">
            <SearchForm label={t("findTown")} placeholder={t("findTown")} />
            <TownPages {...view} />
          </div>
        )}
        {table("towns", <Towns {...view} error={error} />)}
      </Card>
    </>
  );
}

function TownPages({ search, t }: PartProps) {
  const [params] = useSearchParams();
  const href = (page: number) => listHref("/admin/settings/delivery", params, { page: page > 1 ? String(page) : null });
  return (
    <nav aria-label={t("townPages")} className="ms-auto flex items-center gap-2 text-sm text-soft">
      <span>{t("townPage", { page: search.page, pages: search.pages, total: search.total })}</span>
      <ButtonLink size="small" href={href(search.page - 1)} isDisabled={search.page <= 1}>
        {t("previous")}
      </ButtonLink>
      <ButtonLink size="small" href={href(search.page + 1)} isDisabled={search.page >= search.pages}>
        {t("next")}
      </ButtonLink>
    </nav>
  );
}

function Towns({ towns, knownTowns, error, t }: PartProps & Pick<PriceTableProps, "error">) {
  const [added, setAdded] = useState(1);
  const rows = [
    ...towns,
    ...Array.from({ length: added }, (_, index): PriceRow => ({ key: `new-${index}`, ...EMPTY })),
  ];
  return (
    <>
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
      <div className="px-5 pb-3 max-sm:px-4">
        <Button onPress={() => setAdded(added + 5)}>
          <Plus aria-hidden />
          {t("moreTowns")}
        </Button>
      </div>
    </>
  );
}

/** The whole of it as a file: for shops whose prices come from a carrier's sheet. */
function ZonesFile({ country, mayWrite, t }: PartProps) {
  const fetcher = useFetcher<Outcome<DeliveryDone>>();
  const refused = fetcher.data?.ok === false ? fetcher.data : undefined;
  useOutcome(fetcher, (_, count) => t("imported", { count }));
  return (
    <Card
      title={t("file")}
      description={t("fileHelp")}
      actions={
        <a href={`/admin/delivery/zones.csv?country=${country}`} download className={buttonClass("secondary")}>
          <Download aria-hidden />
          {t("export")}
        </a>
      }
    >
      {mayWrite && (
        <fetcher.Form method="post" encType="multipart/form-data" className="flex flex-col items-start gap-3">
          <input type="hidden" name="intent" value="import" />
          <input type="hidden" name="country" value={country} />
          {refused && <Banner tone="danger" title={refused.message} live className="w-full" />}
          <FileDrop label={t("chooseFile")} description={t("fileColumns")} accept=".csv,text/csv" name="file" />
          <Button type="submit" isPending={fetcher.state !== "idle"}>
            {t("import")}
          </Button>
        </fetcher.Form>
      )}
    </Card>
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
