import { useWords } from "../../use-words.ts";
import type { MadePage } from "./answer.ts";
import { importMessages } from "./messages.ts";

const SHOWN = 100;

/** What became of a web page: how many of its words are blocks now, and what was left behind, where and why. */
export function PageReport({ page }: { page: MadePage }) {
  const t = useWords(importMessages);
  const { words, keptWords, forms, dropped } = page;
  const rest = dropped.length - SHOWN;
  return (
    <div className="flex flex-col gap-4">
      <p role="status">
        {t("kept", { kept: keptWords, words })} {forms > 0 && t("forms", { count: forms })}
      </p>
      {dropped.length === 0 ? (
        <p className="text-soft">{t("nothingDropped")}</p>
      ) : (
        <section className="flex flex-col gap-2">
          <h3 className="font-semibold">{t("droppedTitle", { count: dropped.length })}</h3>
          <p className="text-sm text-soft">{t("droppedHelp")}</p>
          <ul className="flex max-h-80 flex-col divide-y divide-line overflow-y-auto rounded-md border border-line">
            {dropped.slice(0, SHOWN).map(({ selector, reason }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: one element may be told of twice.
              <li key={index} className="p-3">
                <p>{reason}</p>
                <code dir="ltr" className="block text-sm text-soft wrap-anywhere rtl:text-end">
                  {selector}
                </code>
              </li>
            ))}
          </ul>
          {rest > 0 && <p className="text-sm text-soft">{t("more", { count: rest })}</p>}
        </section>
      )}
    </div>
  );
}
