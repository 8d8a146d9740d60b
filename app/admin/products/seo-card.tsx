import { textIn } from "#app/commerce/kernel/locale.ts";
import { Card } from "#app/ui/card.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { CardProps } from "./text-card.tsx";

/** What search engines show of the product, and a picture of it. */
export function SeoCard({ draft, patch, errorAt, t, language, addressPrefix }: CardProps & { addressPrefix: string }) {
  const title = draft.seoTitle[language] || textIn(draft.title, language) || t("untitled");
  const description = draft.seoDescription[language] || textIn(draft.summary, language);
  const address = addressPrefix.replace(/^https?:\/\//, "");
  return (
    <Card title={t("seo")} description={t("seoHelp")}>
      <div className="flex flex-col gap-4">
        <div className="rounded-md border border-line bg-sunken p-4" lang={language}>
          <p dir="ltr" className="truncate text-sm text-soft rtl:text-end">
            {address}
            {draft.handle || "…"}
          </p>
          <p className="mt-1 line-clamp-1 text-lg text-accent-11">{title}</p>
          {description && <p className="mt-0.5 line-clamp-2 text-sm text-soft">{description}</p>}
        </div>
        <TextField
          label={t("seoTitle")}
          value={draft.seoTitle[language] ?? ""}
          onChange={(text) => patch({ seoTitle: { ...draft.seoTitle, [language]: text } })}
          placeholder={textIn(draft.title, language)}
          maxLength={120}
          lang={language}
        />
        <TextArea
          label={t("seoDescription")}
          value={draft.seoDescription[language] ?? ""}
          onChange={(text) => patch({ seoDescription: { ...draft.seoDescription, [language]: text } })}
          placeholder={textIn(draft.summary, language)}
          rows={2}
          maxLength={320}
          lang={language}
        />
        <TextField
          label={t("address")}
          description={t("addressHelp")}
          value={draft.handle}
          onChange={(handle) => patch({ handle })}
          error={errorAt("/handle")}
          dir="ltr"
          autoComplete="off"
          spellCheck="false"
        />
      </div>
    </Card>
  );
}
