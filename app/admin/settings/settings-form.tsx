import { useFetcher } from "@remix-run/react";
import { type ReactNode, useRef } from "react";
import { Button } from "#app/ui/button.tsx";
import type { Outcome } from "../outcome.ts";
import { useWords } from "../use-words.ts";
import { settingsMessages } from "./messages.ts";
import { sendAgain } from "./send-again.ts";
import { SettingsHead } from "./settings-nav.tsx";
import { SettingsTrouble } from "./settings-trouble.tsx";
import { useSettingsSave } from "./use-settings-save.ts";

export interface SettingsFormProps {
  version: string;
  mayWrite: boolean;
  mayManageTeam: boolean;
  /** Its cards. @param errorAt what was refused at a pointer, in words */
  children(errorAt: (pointer: string) => string | undefined): ReactNode;
}

/** A screen of settings that is one form, saved as a whole; what somebody else saved meanwhile is asked about. */
export function SettingsForm({ version, mayWrite, mayManageTeam, children }: SettingsFormProps) {
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
          {children((pointer) => (refused?.pointer === pointer ? refused.message : undefined))}
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
