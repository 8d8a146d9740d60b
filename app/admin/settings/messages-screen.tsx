import { useFetcher } from "@remix-run/react";
import { useRef } from "react";
import type { MessageCap } from "#app/commerce/shop.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { Outcome } from "../outcome.ts";
import { useWords } from "../use-words.ts";
import { settingsMessages } from "./messages.ts";
import { sendAgain } from "./send-again.ts";
import { SettingsHead } from "./settings-nav.tsx";
import { SettingsTrouble } from "./settings-trouble.tsx";
import { useSettingsSave } from "./use-settings-save.ts";

export interface MessagesScreenProps {
  cap: MessageCap;
  version: string;
  mayWrite: boolean;
  mayManageTeam: boolean;
}

/** How much campaigns may say over the shop's pages, all together. */
export function MessagesScreen({ cap, version, mayWrite, mayManageTeam }: MessagesScreenProps) {
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
          <Card title={t("messageCap")}>
            <p className="pb-4 text-soft">{t("messageCapHelp")}</p>
            <div className="grid gap-4 sm:grid-cols-2">
              {(["perVisit", "gap"] as const).map((name) => (
                <TextField
                  key={name}
                  label={t(`cap.${name}`)}
                  name={name}
                  inputMode="numeric"
                  dir="ltr"
                  defaultValue={String(cap[name])}
                  error={refused?.pointer === `/messages/${name}` ? refused.message : undefined}
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
