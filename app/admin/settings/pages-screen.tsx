import type { PageBudget } from "#app/commerce/shop.ts";
import { Card } from "#app/ui/card.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { SENT } from "#runtime/cost/weights.ts";
import { useWords } from "../use-words.ts";
import { settingsMessages } from "./messages.ts";
import { SettingsForm, type SettingsFormProps } from "./settings-form.tsx";

export interface PagesScreenProps extends Omit<SettingsFormProps, "children"> {
  budget: PageBudget;
}

/** What the shop asks of its pages: how much they may cost a telephone. */
export function PagesScreen({ budget, ...shared }: PagesScreenProps) {
  const t = useWords(settingsMessages);
  return (
    <SettingsForm {...shared}>
      {(errorAt) => (
        <Card title={t("pageBudget")}>
          <p className="pb-4 text-soft">{t("pageBudgetHelp")}</p>
          <div className="grid gap-4 sm:grid-cols-3">
            {SENT.map((of) => (
              <TextField
                key={of}
                label={t(`budget.${of}`)}
                name={of}
                inputMode="decimal"
                dir="ltr"
                defaultValue={shown(budget[of], of === "nodes" ? 1 : 1_000)}
                optional
                error={errorAt(`/pageBudget/${of}`)}
              />
            ))}
          </div>
        </Card>
      )}
    </SettingsForm>
  );
}

function shown(most: number | null, unit: number): string {
  return most === null ? "" : String(most / unit);
}
