import type { MessageCap } from "#app/commerce/shop.ts";
import { Card } from "#app/ui/card.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { useWords } from "../use-words.ts";
import { ConfirmationCard, type ConfirmationCardProps } from "./confirmation-card.tsx";
import { settingsMessages } from "./messages.ts";
import { SettingsForm, type SettingsFormProps } from "./settings-form.tsx";

export interface MessagesScreenProps
  extends Omit<SettingsFormProps, "children">,
    Omit<ConfirmationCardProps, "errorAt"> {
  cap: MessageCap;
}

/** What the shop says by itself: to whoever ordered, and how much campaigns may say over its pages, all together. */
export function MessagesScreen({
  cap,
  confirmation,
  joined,
  locales,
  currency,
  mayJoin,
  ...shared
}: MessagesScreenProps) {
  const t = useWords(settingsMessages);
  return (
    <SettingsForm {...shared}>
      {(errorAt) => (
        <>
          <ConfirmationCard {...{ confirmation, joined, locales, currency, mayJoin, errorAt }} />
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
                  error={errorAt(`/messages/${name}`)}
                />
              ))}
            </div>
          </Card>
        </>
      )}
    </SettingsForm>
  );
}
