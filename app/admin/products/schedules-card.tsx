import { useFetcher } from "@remix-run/react";
import { CalendarClock, X } from "lucide-react";
import { useState } from "react";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import { formatTag } from "#app/commerce/kernel/locale.ts";
import { type Currency, currencySymbol, formatMoney } from "#app/commerce/kernel/money.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { cx } from "#app/ui/cx.ts";
import { Dialog, DialogTrigger } from "#app/ui/dialog.tsx";
import { IconButton } from "#app/ui/icon-button.tsx";
import { useLocaleValue, useUiWords } from "#app/ui/locale-provider.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { SegmentedControl } from "#app/ui/segmented-control.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { Outcome } from "../outcome.ts";
import { useOutcome } from "../use-outcome.ts";
import type { ProductWords } from "./columns.tsx";
import type { ScheduleView } from "./types.ts";

interface SchedulesCardProps {
  schedules: readonly ScheduleView[];
  variants: readonly { id: string; name: string }[];
  currency: Currency;
  mayWrite: boolean;
  t: ProductWords;
}

/** Prices that begin and end at set instants. They are kept apart from the product: each is made, and ended, at once. */
export function SchedulesCard({ schedules, variants, currency, mayWrite, t }: SchedulesCardProps) {
  const { locale } = useLocaleValue();
  const fetcher = useFetcher<Outcome<"scheduled" | "ended">>();
  useOutcome(fetcher, (done) => t(done));
  return (
    <Card
      title={t("schedules")}
      description={t("schedulesHelp")}
      actions={mayWrite && <NewSchedule variants={variants} currency={currency} t={t} />}
    >
      {schedules.length > 0 && (
        <ul className="flex flex-col">
          {schedules.map((each) => (
            <li key={each.id} className="flex items-center gap-3 border-b border-line py-2 last:border-0">
              <div className="min-w-0 flex-1">
                <p className="flex flex-wrap items-center gap-x-2">
                  <span className="font-medium">
                    {each.price ? <MoneyText value={each.price} /> : <bdi>−{each.percent} %</bdi>}
                  </span>
                  {each.variant && <span className="text-soft">{each.variant}</span>}
                  <Badge tone={each.state === "running" ? "positive" : "neutral"} icon={CalendarClock}>
                    {t(`schedule.${each.state}`)}
                  </Badge>
                </p>
                <p className="text-sm text-soft">
                  {moment(each.from, locale)} → {each.until === null ? t("untilEnded") : moment(each.until, locale)}
                </p>
                {each.crossedOut.length > 0 && (
                  <p className={cx("text-sm", each.crossedOut.includes(null) ? "text-amber-11" : "text-soft")}>
                    {each.crossedOut.includes(null)
                      ? t("standsAlone")
                      : t("crossesOut", {
                          amounts: each.crossedOut.flatMap((of) => (of ? formatMoney(of, locale) : [])).join(", "),
                        })}
                  </p>
                )}
              </div>
              {mayWrite && each.state !== "over" && (
                <IconButton
                  label={t("endSchedule")}
                  size="small"
                  onPress={() => fetcher.submit({ intent: "end-price", schedule: each.id }, { method: "post" })}
                >
                  <X aria-hidden />
                </IconButton>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function NewSchedule({ variants, currency, t }: Pick<SchedulesCardProps, "variants" | "currency" | "t">) {
  return (
    <DialogTrigger>
      <Button size="small">
        <CalendarClock aria-hidden />
        {t("addSchedule")}
      </Button>
      <ScheduleDialog variants={variants} currency={currency} t={t} />
    </DialogTrigger>
  );
}

function ScheduleDialog({ variants, currency, t }: Pick<SchedulesCardProps, "variants" | "currency" | "t">) {
  const ui = useUiWords();
  const { locale } = useLocaleValue();
  const fetcher = useFetcher<Outcome<"scheduled">>();
  const [by, setBy] = useState<"percent" | "price">("percent");
  const [number, setNumber] = useState("");
  const [variant, setVariant] = useState("");
  const [from, setFrom] = useState("");
  const [until, setUntil] = useState("");
  useOutcome(fetcher, (done) => t(done));
  const refused = fetcher.data?.ok === false ? fetcher.data : undefined;
  const errorAt = (pointer: string) => (refused?.pointer === pointer ? refused.message : undefined);
  const done = fetcher.state === "idle" && fetcher.data?.ok === true;
  const instant = (local: string) => (local === "" ? "" : String(new Date(local).getTime()));
  const wanted = { by, number, variant, from: instant(from), until: instant(until) };
  const [looked, setLooked] = useState("");
  // Whoever was told that nothing will be crossed out, and changed nothing since, wants it all the same.
  const sure = refused?.code === "price.no_prior" && looked === JSON.stringify(wanted);
  const send = () => {
    setLooked(JSON.stringify(wanted));
    fetcher.submit({ intent: "schedule-price", ...wanted, sure: sure ? "on" : "" }, { method: "post" });
  };
  return (
    <Dialog
      title={t("addSchedule")}
      size="small"
      footer={(close) =>
        done ? (
          <Button tone="primary" onPress={close}>
            {ui("close")}
          </Button>
        ) : (
          <>
            <Button onPress={close}>{ui("cancel")}</Button>
            <Button tone="primary" isPending={fetcher.state !== "idle"} onPress={send}>
              {t(sure ? "scheduleAnyway" : "addSchedule")}
            </Button>
          </>
        )
      }
    >
      <div className="flex flex-col gap-4">
        {sure && <Banner tone="warning" title={refused.message} live />}
        {refused && !refused.pointer && refused.code !== "price.no_prior" && (
          <Banner tone="danger" title={refused.message} live />
        )}
        <SegmentedControl
          label={t("scheduleBy")}
          value={by}
          onChange={setBy}
          choices={(["percent", "price"] as const).map((value) => ({ value, label: t(`scheduleBy.${value}`) }))}
        />
        <TextField
          label={t(`scheduleBy.${by}`)}
          value={number}
          onChange={setNumber}
          inputMode="decimal"
          dir="ltr"
          error={errorAt("/percent") ?? errorAt("/price")}
          suffix={
            <span className="text-sm text-faint">{by === "percent" ? "%" : currencySymbol(currency, locale)}</span>
          }
        />
        {variants.length > 1 && (
          <Select
            label={t("scheduleFor")}
            value={variant}
            onChange={setVariant}
            choices={[
              { value: "", label: t("everyVariant") },
              ...variants.slice(0, 200).map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
        <TextField
          label={t("scheduleFrom")}
          description={t("scheduleFromHelp")}
          type="datetime-local"
          value={from}
          onChange={setFrom}
          error={errorAt("/from")}
        />
        <TextField
          label={t("scheduleUntil")}
          type="datetime-local"
          value={until}
          onChange={setUntil}
          error={errorAt("/until")}
        />
      </div>
    </Dialog>
  );
}

function moment(at: number, locale: Locale): string {
  return new Intl.DateTimeFormat(formatTag(locale), { dateStyle: "medium", timeStyle: "short" }).format(at);
}
