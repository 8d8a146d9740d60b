import { useFetcher, useNavigate } from "@remix-run/react";
import { Plus } from "lucide-react";
import { type FormEvent, useRef } from "react";
import type { RateKind, ZoneRate } from "#app/commerce/shipping/types.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Select } from "#app/ui/select.tsx";
import { Switch } from "#app/ui/switch.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { ConflictBanner } from "../conflict-banner.tsx";
import { DeleteButton } from "../delete-button.tsx";
import { LeaveGuard } from "../leave-guard.tsx";
import type { Outcome } from "../outcome.ts";
import { SaveBar } from "../save-bar.tsx";
import { useDraft } from "../use-draft.ts";
import { useOutcome } from "../use-outcome.ts";
import { useWords } from "../use-words.ts";
import { RateCard } from "./rate-card.tsx";
import { zoneMessages } from "./zone-messages.ts";
import type { ZoneView } from "./zone-types.ts";

export type ZoneDone = "saved" | "removed";

const json = { method: "post", encType: "application/json" } as const;

/** One place with all its ways of delivery: names, weights, carriers, whatever the table of prices has no column for. */
export function ZoneScreen({ zone, mayWrite }: { zone: ZoneView; mayWrite: boolean }) {
  const t = useWords(zoneMessages);
  const navigate = useNavigate();
  const edited = useDraft(zone);
  const { draft, isDirty, patch } = edited;
  const leaving = useRef(false);
  const fetcher = useFetcher<Outcome<ZoneDone>>();
  const back = `/admin/settings/delivery?country=${zone.country}`;
  useOutcome(
    fetcher,
    (done) => t(done),
    () => {
      if (zone.id !== null && fetcher.data?.ok && fetcher.data.done === "saved") return edited.accept(zone);
      leaving.current = true;
      navigate(back, { replace: true });
    },
  );
  const refused = fetcher.data?.ok === false ? fetcher.data : undefined;
  const conflict = refused?.code === "zone.changed_meanwhile";
  const errorAt = (pointer: string) => (refused?.pointer === pointer ? refused.message : undefined);
  const save = (basedOn: number) =>
    fetcher.submit(JSON.stringify({ intent: "save", country: zone.country, draft, basedOn }), json);
  const setRate = (index: number, rate: ZoneRate) =>
    patch({ rates: draft.rates.map((each, at) => (at === index ? rate : each)) });
  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save(edited.basedOn);
      }}
    >
      <PageHeader
        title={zone.title}
        trail={[{ label: t("title"), href: back }]}
        secondary={
          zone.id !== null && mayWrite ? (
            <DeleteButton
              label={t("delete")}
              title={t("delete")}
              text={t("deleteText")}
              stay={t("stay")}
              onDelete={() => fetcher.submit(JSON.stringify({ intent: "remove" }), json)}
            />
          ) : undefined
        }
      />
      {conflict && (
        <ConflictBanner
          words={{ title: t("conflictTitle"), text: t("conflictText"), see: t("conflictSee"), keep: t("conflictKeep") }}
          href={`/admin/settings/delivery/${zone.id}`}
          onKeep={() => save(zone.version)}
        />
      )}
      {refused && !conflict && <Banner tone="danger" title={refused.message} live className="mb-4" />}
      <fieldset disabled={!mayWrite} className="flex max-w-240 min-w-0 flex-col gap-4">
        <Card title={t("place")}>
          <div className="grid gap-4 sm:grid-cols-2">
            {zone.regions.length > 0 && (
              <Select
                label={t("region")}
                value={draft.region}
                onChange={(region) => patch({ region })}
                choices={[{ value: "", label: t("everywhere") }, ...zone.regions]}
                error={errorAt("/region")}
              />
            )}
            <datalist id="zone-towns">
              {zone.towns.map((town) => (
                <option key={town} value={town} />
              ))}
            </datalist>
            <TextField
              label={t("town")}
              description={t("townHelp")}
              list="zone-towns"
              value={draft.city}
              maxLength={120}
              onChange={(city) => patch({ city })}
              error={errorAt("/city")}
              optional
            />
          </div>
          <div className="mt-4">
            <Switch label={t("refused")} checked={draft.refused} onChange={(refused) => patch({ refused })} />
          </div>
        </Card>
        {!draft.refused && (
          <>
            <div>
              <h2 className="text-lg font-semibold">{t("rates")}</h2>
              <p className="text-soft">{draft.rates.length > 0 ? t("ratesHelp") : t("noRates")}</p>
            </div>
            {draft.rates.map((rate, index) => (
              <RateCard
                key={rate.id}
                rate={rate}
                currency={zone.currency}
                locales={zone.locales}
                errorAt={(pointer) => errorAt(`/rates/${index}${pointer}`)}
                onChange={(next) => setRate(index, next)}
                onRemove={() => patch({ rates: draft.rates.filter((_, at) => at !== index) })}
                onUp={index === 0 ? undefined : () => patch({ rates: movedUp(draft.rates, index) })}
                t={t}
              />
            ))}
            {mayWrite && (
              <div>
                <Button onPress={() => patch({ rates: [...draft.rates, newRate(draft.rates)] })}>
                  <Plus aria-hidden />
                  {t("addRate")}
                </Button>
              </div>
            )}
          </>
        )}
      </fieldset>
      {mayWrite && (
        <SaveBar
          isDirty={isDirty || zone.id === null}
          isBusy={fetcher.state !== "idle"}
          {...(zone.id !== null && { onDiscard: () => edited.accept(zone) })}
          words={{ unsaved: isDirty ? t("unsaved") : "", discard: t("discard"), save: t("save") }}
        />
      )}
      <LeaveGuard
        isDirty={isDirty && mayWrite}
        isLeaving={() => leaving.current}
        words={{ title: t("leaveTitle"), text: t("leaveText"), leave: t("leave"), stay: t("stay") }}
      />
    </form>
  );
}

function movedUp(rates: readonly ZoneRate[], index: number): ZoneRate[] {
  const next = [...rates];
  const [taken] = next.splice(index, 1);
  if (taken) next.splice(index - 1, 0, taken);
  return next;
}

/** The first way is home, the second a desk; what comes after is named by a number that is still free. */
function newRate(rates: readonly ZoneRate[]): ZoneRate {
  const kind: RateKind = rates.some((rate) => rate.kind === "home") ? "desk" : "home";
  const taken = new Set(rates.map(({ id }) => id));
  let id: string = kind;
  for (let n = 2; taken.has(id); n++) id = `${kind}-${n}`;
  return { ...{ id, kind, label: {}, price: 0, freeFrom: null, steps: [], carrier: null, days: null } };
}
