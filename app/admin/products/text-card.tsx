import { directionOf, type Locale } from "#app/commerce/kernel/locale.ts";
import { Card } from "#app/ui/card.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { LanguageTabs } from "../language-tabs.tsx";
import { RichTextField } from "../rich-text/rich-text-field.tsx";
import type { ProductWords } from "./columns.tsx";
import type { ProductDraft } from "./types.ts";

export interface CardProps {
  draft: ProductDraft;
  patch: (change: Partial<ProductDraft>) => void;
  /** What the server said of the field at this pointer. */
  errorAt: (pointer: string) => string | undefined;
  t: ProductWords;
  /** Language the texts are written in at the moment. */
  language: Locale;
}

export function TextCard(props: CardProps & { onLanguage: (language: Locale) => void; locales: readonly Locale[] }) {
  const { draft, patch, errorAt, t, language } = props;
  const dir = directionOf(language);
  return (
    <Card
      title={t("texts")}
      actions={
        <LanguageTabs
          label={t("textLanguages")}
          locales={props.locales}
          language={language}
          onLanguage={props.onLanguage}
          written={draft.title}
          missing={t("missing")}
        />
      }
    >
      <div className="flex flex-col gap-4">
        <TextField
          label={t("name")}
          name="title"
          value={draft.title[language] ?? ""}
          onChange={(text) => patch({ title: { ...draft.title, [language]: text } })}
          error={errorAt("/title") ?? errorAt(`/title/${language}`)}
          dir={dir}
          lang={language}
          required
        />
        <TextArea
          label={t("summary")}
          description={t("summaryHelp")}
          value={draft.summary[language] ?? ""}
          onChange={(text) => patch({ summary: { ...draft.summary, [language]: text } })}
          rows={2}
          dir={dir}
          lang={language}
        />
        <RichTextField
          key={language}
          label={t("description")}
          html={draft.description[language] ?? ""}
          onChange={(html) => patch({ description: { ...draft.description, [language]: html } })}
          lang={language}
          dir={dir}
          sourceHint={t("sourceOnly")}
        />
      </div>
    </Card>
  );
}
