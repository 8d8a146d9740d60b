import type { ToldReason } from "#app/commerce/failures.ts";
import { defineMessages } from "#app/commerce/kernel/messages.ts";
import { useWords } from "./use-words.ts";

const messages = defineMessages({
  fr: { detail: "Détail technique" },
  ar: { detail: "تفصيل تقني" },
  en: { detail: "Technical detail" },
});

/** Why something failed: words to act on, and what the other side said, in its own language, for who looks into it. */
export function ReasonWords({ reason: { words, detail } }: { reason: ToldReason }) {
  const t = useWords(messages);
  return (
    <div className="text-sm wrap-anywhere">
      <p className="text-red-11">{words}</p>
      {detail !== "" && (
        <details>
          <summary className="cursor-pointer text-soft">{t("detail")}</summary>
          <p dir="ltr" className="text-start text-soft">
            {detail}
          </p>
        </details>
      )}
    </div>
  );
}
