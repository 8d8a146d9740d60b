import { useState } from "react";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import { Button } from "#app/ui/button.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { ProgressBar } from "#app/ui/progress-bar.tsx";
import { SegmentedControl } from "#app/ui/segmented-control.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { useWords } from "../use-words.ts";
import { useCreate } from "./use-create.tsx";
import { writeMessages } from "./write-messages.ts";

const LANGUAGES = ["fr", "ar", "en"] as const;

/** A page from what somebody says of it, by the shop's language model; without one, a line says where to connect it. */
export function WritePage({ canWrite }: { canWrite: boolean }) {
  const t = useWords(writeMessages);
  const { locale } = useLocaleValue();
  const [wish, setWish] = useState("");
  const [language, setLanguage] = useState<Locale>(locale);
  const { begin, busy, failed } = useCreate();
  if (!canWrite) {
    return (
      <p className="mt-5 text-sm text-soft">
        {t("off")}{" "}
        <a href="/admin/settings/integrations" className="rounded-sm text-accent-11 underline underline-offset-3">
          {t("connect")}
        </a>
      </p>
    );
  }
  return (
    <section className="mt-6 flex flex-col gap-3 border-t border-line pt-5">
      <h3 className="font-semibold">{t("title")}</h3>
      {failed}
      <TextArea
        label={t("wish")}
        description={t("help")}
        placeholder={t("example")}
        maxLength={2_000}
        value={wish}
        onChange={setWish}
        isDisabled={busy}
      />
      {busy ? (
        <ProgressBar label={t("writing")} />
      ) : (
        <div className="flex flex-wrap items-center gap-2">
          <SegmentedControl
            label={t("language")}
            value={language}
            onChange={setLanguage}
            choices={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
          />
          <Button
            tone="primary"
            isDisabled={wish.trim() === ""}
            onPress={() => begin({ intent: "write", wish, language })}
          >
            {t("write")}
          </Button>
        </div>
      )}
    </section>
  );
}
