import { useFetcher } from "@remix-run/react";
import { useRef } from "react";
import type { PageBudget } from "#app/commerce/shop.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { SENT } from "#runtime/cost/weights.ts";
import type { Outcome } from "../outcome.ts";
import { useWords } from "../use-words.ts";
import { settingsMessages } from "./messages.ts";
import { sendAgain } from "./send-again.ts";
import { SettingsHead } from "./settings-nav.tsx";
import { SettingsTrouble } from "./settings-trouble.tsx";
import { useSettingsSave } from "./use-settings-save.ts";

export interface PagesScreenProps {
  budget: PageBudget;
  version: string;
  mayWrite: boolean;
  mayManageTeam: boolean;
}

/** What the shop asks of its pages: how much they may cost a telephone. */
export function PagesScreen({ budget, version, mayWrite, mayManageTeam }: PagesScreenProps) {
  const t = useWords(settingsMessages);
  const fetcher = useFetcher<Outcome<"saved">>();
  const form = useRef<HTMLFormElement>(null);
  const { basedOn, refused } = useSettingsSave(fetcher, version, () => t("saved"));
  return (
    <>
      <SettingsHead mayManageTeam={mayManageTeam} />
      <fetcher.Form method="post" ref={form}>
        <input type="hidden" name="version" value={basedOn} />
        <fieldset disabled={!mayWrite} className="flex max-w-180 flex-col gap-4">
          <SettingsTrouble refused={refused} onKeep={() => sendAgain(fetcher, form.current, version)} />
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
                  error={refused?.pointer === `/pageBudget/${of}` ? refused.message : undefined}
                />
              ))}
            </div>
          </Card>
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

function shown(most: number | null, unit: number): string {
  return most === null ? "" : String(most / unit);
}
