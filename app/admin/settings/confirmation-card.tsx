import { useState } from "react";
import { directionOf, type Locale, type LocalizedText } from "#app/commerce/kernel/locale.ts";
import { type Currency, formatMoney } from "#app/commerce/kernel/money.ts";
import { mergeText } from "#app/commerce/kernel/text/merge-text.ts";
import { exampleOrder } from "#app/commerce/kernel/text/message-texts.ts";
import type { Confirmation } from "#app/commerce/shop.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Card } from "#app/ui/card.tsx";
import { Link } from "#app/ui/link.tsx";
import { Switch } from "#app/ui/switch.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { LanguageTabs } from "../language-tabs.tsx";
import { useWords } from "../use-words.ts";
import { confirmationMessages } from "./confirmation-messages.ts";
import { MergedText } from "./merged-text.tsx";

export interface ConfirmationCardProps {
  /** With the house's words where the shop has none. */
  confirmation: Confirmation;
  /** Names of the services that are joined. */
  joined: readonly string[];
  locales: readonly Locale[];
  /** The shop's own. */
  currency: Currency;
  mayJoin: boolean;
  /** What was refused at a pointer, in words. */
  errorAt(pointer: string): string | undefined;
}

const CHANNELS = ["mail", "whatsapp"] as const;

/** What a buyer is sent once they have ordered: whether, by which way, and in which words. */
export function ConfirmationCard({ confirmation, joined, locales, currency, mayJoin, errorAt }: ConfirmationCardProps) {
  const t = useWords(confirmationMessages);
  const [main = "fr"] = locales;
  const [language, setLanguage] = useState<Locale>(main);
  const [sends, setSends] = useState({ mail: confirmation.mail.sends, whatsapp: confirmation.whatsapp.sends });
  const [subject, setSubject] = useState<LocalizedText>(confirmation.mail.subject);
  const [texts, setTexts] = useState({ mail: confirmation.mail.text, whatsapp: confirmation.whatsapp.text });
  const { template, language: templateLanguage } = confirmation.whatsapp;
  const dir = directionOf(language);
  /** What was refused in another language than the one that is looked at is said all the same. */
  const refusedAt = (name: string) =>
    errorAt(`/confirmation/${name}/${language}`) ??
    locales.map((each) => errorAt(`/confirmation/${name}/${each}`)).find((words) => words !== undefined);
  return (
    <Card
      title={t("title")}
      description={t("help")}
      actions={
        <LanguageTabs
          label={t("language")}
          locales={locales}
          language={language}
          onLanguage={setLanguage}
          written={texts.mail}
          missing={t("missing")}
        />
      }
    >
      <div className="flex flex-col gap-4">
        {CHANNELS.map((channel) => (
          <section key={channel} className="flex flex-col gap-4 border-line not-first:border-t not-first:pt-4">
            <Switch
              label={t(`sends.${channel}`)}
              name={`${channel}.sends`}
              value="yes"
              checked={sends[channel]}
              onChange={(on) => setSends({ ...sends, [channel]: on })}
            />
            {sends[channel] && !joined.includes(channel) && (
              <Banner
                tone="warning"
                title={t(`apart.${channel}`)}
                actions={mayJoin && <Link href="/admin/settings/integrations">{t("join")}</Link>}
              />
            )}
            <div hidden={!sends[channel]} className="flex flex-col gap-4">
              {channel === "mail" && (
                <TextField
                  label={t("subject")}
                  value={subject[language] ?? ""}
                  onChange={(words) => setSubject({ ...subject, [language]: words })}
                  maxLength={200}
                  dir={dir}
                  lang={language}
                  error={refusedAt("mail/subject")}
                />
              )}
              <MergedText
                label={t(channel === "mail" ? "text" : "text.whatsapp")}
                value={texts[channel][language] ?? ""}
                onChange={(words) => setTexts({ ...texts, [channel]: { ...texts[channel], [language]: words } })}
                language={language}
                error={refusedAt(`${channel}/text`)}
              />
              <Preview text={texts[channel][language] ?? ""} {...{ language, currency }} />
              {channel === "whatsapp" && (
                <div className="grid gap-4 sm:grid-cols-2">
                  <TextField
                    label={t("template")}
                    description={t("templateHelp")}
                    name="whatsapp.template"
                    dir="ltr"
                    maxLength={512}
                    defaultValue={template}
                    optional
                    error={errorAt("/confirmation/whatsapp/template")}
                  />
                  <TextField
                    label={t("templateLanguage")}
                    description={t("templateLanguageHelp")}
                    name="whatsapp.language"
                    dir="ltr"
                    maxLength={5}
                    defaultValue={templateLanguage}
                    optional
                    error={errorAt("/confirmation/whatsapp/language")}
                  />
                </div>
              )}
            </div>
            {Object.entries(texts[channel]).map(([locale, words]) => (
              <input key={locale} type="hidden" name={`${channel}.text.${locale}`} value={words} />
            ))}
          </section>
        ))}
        {Object.entries(subject).map(([locale, words]) => (
          <input key={locale} type="hidden" name={`mail.subject.${locale}`} value={words} />
        ))}
      </div>
    </Card>
  );
}

/** The text as somebody would get it, with an example's values in it. */
function Preview({ text, language, currency }: { text: string; language: Locale; currency: Currency }) {
  const t = useWords(confirmationMessages);
  if (text.trim() === "") return <p className="text-soft">{t("empty")}</p>;
  const money = (amount: number) => formatMoney({ amount, currency }, language);
  const merged = mergeText(text, { ...exampleOrder(language, money) }, "text");
  return (
    <details>
      <summary className="cursor-pointer text-soft">{t("preview")}</summary>
      <p
        className="mt-2 rounded-md border border-line bg-sunken p-3 whitespace-pre-line wrap-anywhere"
        dir={directionOf(language)}
        lang={language}
      >
        {merged.ok ? merged.value : t("broken")}
      </p>
    </details>
  );
}
