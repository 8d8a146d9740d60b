import { ArrowUp, Plus, Trash2 } from "lucide-react";
import { LOCALES, type Locale } from "#app/commerce/kernel/locale.ts";
import type { Currency } from "#app/commerce/kernel/money.ts";
import { RATE_KINDS, type WeightStep, type ZoneRate } from "#app/commerce/shipping/types.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { IconButton } from "#app/ui/icon-button.tsx";
import { MoneyField } from "#app/ui/money-field.tsx";
import { NumberField } from "#app/ui/number-field.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { LANGUAGE_NAMES } from "../shell/user-menu.tsx";
import type { ZoneWords } from "./zone-types.ts";

/** No amount: what was typed is none, and the server says so beside it. */
const UNREAD = -1;

interface RateCardProps {
  rate: ZoneRate;
  currency: Currency;
  locales: readonly Locale[];
  /** Words beside `/price`, `/days` … of this rate. */
  errorAt: (pointer: string) => string | undefined;
  onChange: (rate: ZoneRate) => void;
  onRemove: () => void;
  onUp: (() => void) | undefined;
  t: ZoneWords;
}

/** One way of delivery in a zone: what it is called, what it costs, from which weight it costs otherwise. */
export function RateCard({ rate, currency, locales, errorAt, onChange, onRemove, onUp, t }: RateCardProps) {
  const set = (change: Partial<ZoneRate>) => onChange({ ...rate, ...change });
  const setDays = (change: { min?: number; max?: number }) => {
    const known = rate.days ?? { min: Number.NaN, max: Number.NaN };
    const days = { ...known, ...change };
    const { min, max } = { min: orOther(days.min, days.max), max: orOther(days.max, days.min) };
    set({ days: Number.isNaN(min) ? null : { min, max } });
  };
  return (
    <Card
      title={rate.label[locales[0] ?? "fr"] || t(`kind.${rate.kind}`)}
      actions={
        <>
          {onUp && (
            <IconButton label={t("up")} onPress={onUp}>
              <ArrowUp aria-hidden />
            </IconButton>
          )}
          <IconButton label={t("removeRate")} onPress={onRemove}>
            <Trash2 aria-hidden />
          </IconButton>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <div className="grid gap-4 sm:grid-cols-3">
          <Select
            label={t("kind")}
            value={rate.kind}
            onChange={(kind) => set({ kind })}
            choices={RATE_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          />
          <MoneyField
            label={t("price")}
            currency={currency}
            defaultAmount={rate.price >= 0 ? rate.price : undefined}
            onAmountChange={(price) => set({ price: price ?? UNREAD })}
            error={errorAt("/price")}
            required
          />
          <MoneyField
            label={t("freeFrom")}
            currency={currency}
            defaultAmount={rate.freeFrom ?? undefined}
            onAmountChange={(freeFrom) => set({ freeFrom: freeFrom === undefined ? UNREAD : freeFrom })}
            error={errorAt("/free_from")}
            optional
          />
          <NumberField
            label={t("daysMin")}
            {...(rate.days && { value: rate.days.min })}
            minValue={0}
            maxValue={90}
            onChange={(min) => setDays({ min })}
            error={errorAt("/days")}
            optional
          />
          <NumberField
            label={t("daysMax")}
            {...(rate.days && { value: rate.days.max })}
            minValue={0}
            maxValue={90}
            onChange={(max) => setDays({ max })}
            optional
          />
          <TextField
            label={t("carrier")}
            value={rate.carrier ?? ""}
            maxLength={60}
            onChange={(carrier) => set({ carrier: carrier || null })}
            error={errorAt("/carrier")}
            optional
          />
        </div>
        <fieldset className="grid gap-4 sm:grid-cols-3">
          <legend className="mb-2 font-medium">
            {t("label")} <span className="font-normal text-soft">· {t("labelHelp")}</span>
          </legend>
          {LOCALES.filter((each) => locales.includes(each)).map((each) => (
            <TextField
              key={each}
              label={LANGUAGE_NAMES[each]}
              lang={each}
              dir="auto"
              maxLength={80}
              value={rate.label[each] ?? ""}
              onChange={(words) => set({ label: { ...rate.label, [each]: words } })}
              error={errorAt("/label")}
              optional
            />
          ))}
        </fieldset>
        <Steps steps={rate.steps} {...{ currency, errorAt, t }} onChange={(steps) => set({ steps })} />
      </div>
    </Card>
  );
}

function orOther(value: number, other: number): number {
  return Number.isNaN(value) ? other : value;
}

interface StepsProps extends Pick<RateCardProps, "currency" | "errorAt" | "t"> {
  steps: readonly WeightStep[];
  onChange: (steps: WeightStep[]) => void;
}

function Steps({ steps, currency, errorAt, onChange, t }: StepsProps) {
  const change = (index: number, step: Partial<WeightStep>) =>
    onChange(steps.map((each, at) => (at === index ? { ...each, ...step } : each)));
  const next = Math.max(0, ...steps.map(({ above }) => above)) + 5_000;
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-1 font-medium">{t("steps")}</legend>
      <p className="text-sm text-soft">{t("stepsHelp")}</p>
      {steps.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step has no name; where one is taken away all are drawn anew.
        <div key={`${index}-${steps.length}`} className="flex items-end gap-3">
          <NumberField
            className="w-40"
            label={t("above")}
            value={step.above / 1_000}
            minValue={0}
            step={0.001}
            formatOptions={{ maximumFractionDigits: 3 }}
            onChange={(kilos) => change(index, { above: Number.isNaN(kilos) ? UNREAD : Math.round(kilos * 1_000) })}
            error={errorAt(`/steps/${index}/above`)}
          />
          <MoneyField
            className="w-40"
            label={t("stepPrice")}
            currency={currency}
            defaultAmount={step.price >= 0 ? step.price : undefined}
            onAmountChange={(price) => change(index, { price: price ?? UNREAD })}
            error={errorAt(`/steps/${index}/price`)}
          />
          <IconButton label={t("removeStep")} onPress={() => onChange(steps.filter((_, at) => at !== index))}>
            <Trash2 aria-hidden />
          </IconButton>
        </div>
      ))}
      <div>
        <Button size="small" onPress={() => onChange([...steps, { above: next, price: UNREAD }])}>
          <Plus aria-hidden />
          {t("addStep")}
        </Button>
      </div>
    </fieldset>
  );
}
