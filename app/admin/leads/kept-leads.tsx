import { useFetcher } from "@remix-run/react";
import { useRef } from "react";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { Outcome } from "../outcome.ts";
import { sendAgain } from "../settings/send-again.ts";
import { SettingsTrouble } from "../settings/settings-trouble.tsx";
import { useSettingsSave } from "../settings/use-settings-save.ts";
import type { LeadDone, LeadsScreenProps, LeadWords } from "./types.ts";

/** Whether unfinished orders are kept, and for how long. */
export function KeptLeads({ kept, version, t }: Pick<LeadsScreenProps, "kept" | "version"> & { t: LeadWords }) {
  const fetcher = useFetcher<Outcome<LeadDone>>();
  const form = useRef<HTMLFormElement>(null);
  const { basedOn, refused } = useSettingsSave(fetcher, version, (done) => t(done));
  return (
    <Card title={t("settings")} className="mt-4 max-w-130">
      <fetcher.Form method="post" ref={form} className="flex flex-col gap-4">
        <input type="hidden" name="intent" value="settings" />
        <input type="hidden" name="version" value={basedOn} />
        <SettingsTrouble refused={refused} onKeep={() => sendAgain(fetcher, form.current, version)} />
        <Checkbox label={t("keep")} description={t("keepHelp")} name="keep" defaultChecked={kept.keep} />
        <TextField
          className="max-w-40"
          label={t("days")}
          name="days"
          inputMode="numeric"
          dir="ltr"
          defaultValue={String(kept.days)}
        />
        <Button type="submit" className="self-start" isPending={fetcher.state !== "idle"}>
          {t("save")}
        </Button>
      </fetcher.Form>
    </Card>
  );
}
