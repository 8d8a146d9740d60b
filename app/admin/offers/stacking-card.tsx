import type { Translate } from "#app/commerce/kernel/messages.ts";
import type { OfferInput } from "#app/commerce/offers/types.ts";
import { Card } from "#app/ui/card.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { NumberField } from "#app/ui/number-field.tsx";
import { RadioGroup } from "#app/ui/radio-group.tsx";
import type { OfferWord } from "./messages.ts";
import type { OfferView } from "./types.ts";

export interface StackingCardProps {
  draft: OfferInput;
  others: OfferView["others"];
  patch: (change: Partial<OfferInput>) => void;
  errorAt: (pointer: string) => string | undefined;
  t: Translate<OfferWord>;
}

/** How an offer stands with the others: alone, with all, or with some; and which wins where two save the same. */
export function StackingCard({ draft, others, patch, errorAt, t }: StackingCardProps) {
  const { stacking, priority } = draft;
  const kind = typeof stacking === "string" ? stacking : "some";
  const chosen = typeof stacking === "string" ? [] : stacking;
  return (
    <Card title={t("stacking")}>
      <div className="flex flex-col gap-4">
        <RadioGroup
          label={t("stacking")}
          labelHidden
          value={kind}
          onChange={(next) => patch({ stacking: next === "some" ? [] : next })}
          choices={(["combine", "exclusive", "some"] as const).map((value) => ({
            value,
            label: t(`stacking.${value}`),
          }))}
        />
        {kind === "some" && (
          <fieldset className="flex flex-col gap-2">
            <legend className="mb-1 text-sm text-soft">{t("stackingWith")}</legend>
            {others.map(({ id, name }) => (
              <Checkbox
                key={id}
                label={name || t("untitled")}
                checked={chosen.includes(id)}
                onChange={(on) => patch({ stacking: on ? [...chosen, id] : chosen.filter((each) => each !== id) })}
              />
            ))}
          </fieldset>
        )}
        <NumberField
          label={t("priority")}
          description={t("priorityHelp")}
          value={priority}
          minValue={0}
          maxValue={1000}
          onChange={(next) => patch({ priority: Number.isNaN(next) ? 0 : next })}
          error={errorAt("/priority")}
        />
      </div>
    </Card>
  );
}
