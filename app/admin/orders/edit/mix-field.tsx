import { Checkbox } from "#app/ui/checkbox.tsx";
import { NumberField } from "#app/ui/number-field.tsx";
import { useWords } from "../../use-words.ts";
import { mixMessages } from "./mix-messages.ts";
import type { MixChoice } from "./types.ts";

interface MixFieldProps {
  mix: MixChoice;
  /** How many of each were chosen, by variant. */
  chosen: Readonly<Record<string, number>>;
  onChange: (chosen: Record<string, number>) => void;
}

/** What the buyer wants in a bundle to choose from: parts to tick, or to count where one may be taken several times. */
export function MixField({ mix, chosen, onChange }: MixFieldProps) {
  const t = useWords(mixMessages);
  const { choose, repeats, parts } = mix;
  const count = Object.values(chosen).reduce((sum, each) => sum + (each || 0), 0);
  const set = (variantId: string, quantity: number) => onChange({ ...chosen, [variantId]: quantity });
  return (
    <fieldset className="col-span-3 rounded-md bg-sunken p-3 sm:col-span-2 sm:col-start-2">
      <legend className="float-start mb-2 w-full font-medium">{t("choose", { count: choose })}</legend>
      <p role="status" className={count === choose ? "mb-2 text-sm text-soft" : "mb-2 text-sm text-amber-11"}>
        {t("chosen", { count, of: choose })}
      </p>
      <ul className="flex flex-col gap-2">
        {parts.map(({ variantId, title }) => (
          <li key={variantId}>
            {repeats ? (
              <NumberField
                label={title}
                stepper
                className="max-w-60"
                minValue={0}
                maxValue={choose}
                value={chosen[variantId] ?? 0}
                onChange={(quantity) => set(variantId, Number.isNaN(quantity) ? 0 : quantity)}
              />
            ) : (
              <Checkbox
                label={title}
                checked={(chosen[variantId] ?? 0) > 0}
                onChange={(on) => set(variantId, on ? 1 : 0)}
              />
            )}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
