import { Languages } from "lucide-react";
import { Fragment } from "react";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { languageName } from "../../words/languages.ts";
import { translationWords } from "../../words/translations.ts";
import { useWords } from "../../words/use-words.ts";
import { useEditor } from "../editor-context.tsx";
import { useTexts } from "./use-texts.ts";

/** Before publishing: the languages that are not written to the end. It stops nobody. */
export function MissingTexts() {
  const t = useWords(translationWords);
  const { openDialog } = useEditor();
  const { locales, done } = useTexts();
  const open = locales.flatMap((locale) => {
    const percent = done.get(locale)?.percent ?? 100;
    return percent < 100 ? [t("warning", { language: languageName(locale), percent })] : [];
  });
  if (open.length === 0) return null;
  return (
    <Banner
      tone="warning"
      title={open.join(" · ")}
      actions={
        <Button size="small" onPress={() => openDialog("translations")}>
          <Languages aria-hidden />
          {t("open")}
        </Button>
      }
    />
  );
}

/** How far the page is in each of the shop's languages, and the way to the table. */
export function TextsLine() {
  const t = useWords(translationWords);
  const { openDialog } = useEditor();
  const { locales, done } = useTexts();
  if (locales.length < 2) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <Button size="small" onPress={() => openDialog("translations")}>
        <Languages aria-hidden />
        {t("title")}
      </Button>
      <p className="text-sm text-soft">
        {locales.map((locale, index) => (
          <Fragment key={locale}>
            {index > 0 && " · "}
            <span className="whitespace-nowrap">
              <bdi>{languageName(locale)}</bdi> <bdi>{`${done.get(locale)?.percent ?? 100} %`}</bdi>
            </span>
          </Fragment>
        ))}
      </p>
    </div>
  );
}
