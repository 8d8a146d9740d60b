import type { Returnable } from "#app/commerce/returns/types.ts";
import { DISPOSITIONS } from "#app/commerce/stock/types.ts";
import { NumberField } from "#app/ui/number-field.tsx";
import { Select } from "#app/ui/select.tsx";
import { useWords } from "../../use-words.ts";
import { returnMessages } from "./messages.ts";
import type { BackDraft, ReturnView } from "./types.ts";

/** One article, or one part of a bundle: how many of it came back, and where they go. */
export function ReturnUnit(props: {
  unit: Returnable;
  draft: BackDraft;
  locations: ReturnView["locations"];
  onChange: (change: Partial<BackDraft>) => void;
  error: string | undefined;
}) {
  const { unit, draft, locations, onChange, error } = props;
  const t = useWords(returnMessages);
  const name = [unit.title, unit.variantTitle].filter(Boolean).join(" ");
  return (
    <div className="min-w-0 flex-1">
      <p className="font-medium wrap-anywhere">{unit.title}</p>
      <p className="text-sm text-soft">
        {unit.variantTitle}
        {unit.variantTitle && unit.sku && " · "}
        {unit.sku && (
          <bdi dir="ltr" className="inline-block max-w-full wrap-anywhere">
            {unit.sku}
          </bdi>
        )}
      </p>
      <p className="text-sm text-soft">
        {t("left", { count: unit.left })}
        {unit.before > 0 && ` · ${t("before", { count: unit.before })}`}
      </p>
      {unit.left > 0 && (
        <div className="mt-2 grid gap-3 sm:grid-cols-2 sm:max-w-120">
          <NumberField
            label={`${t("quantity")}, ${name}`}
            labelHidden
            stepper
            minValue={0}
            maxValue={unit.left}
            value={draft.quantity}
            onChange={(quantity) => onChange({ quantity })}
            error={error}
          />
          <Select
            label={`${t("disposition")} ${name}`}
            labelHidden
            value={draft.disposition}
            onChange={(disposition) => onChange({ disposition })}
            isDisabled={!draft.quantity}
            choices={DISPOSITIONS.map((value) => ({ value, label: t(`disposition.${value}`) }))}
          />
          {locations.length > 1 && draft.disposition !== "scrap" && draft.quantity > 0 && (
            <Select
              label={`${t("location")} ${name}`}
              labelHidden
              value={draft.locationId}
              onChange={(locationId) => onChange({ locationId })}
              choices={locations.map(({ id, name: label }) => ({ value: id, label }))}
            />
          )}
        </div>
      )}
    </div>
  );
}
