import { CircleCheck, TriangleAlert, WandSparkles } from "lucide-react";
import { Button } from "#app/ui/button.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import type { ThemeColor, ThemeTokens } from "#blocks/contract/index.ts";
import { contrastProblems, mended } from "#runtime/theme/contrast.ts";
import type { Outcome } from "../../session/session.ts";
import { themeWords } from "../../words/theme.ts";
import { useWords } from "../../words/use-words.ts";
import { useEditor } from "../editor-context.tsx";

export interface ContrastListProps {
  theme: ThemeTokens;
  word(role: ThemeColor): string;
  put(patch: Partial<ThemeTokens>): Outcome;
  isReadOnly: boolean;
}

/** Which words are hard to read on what, as they look, with the nearest colour that is not. */
export function ContrastList({ theme, word, put, isReadOnly }: ContrastListProps) {
  const t = useWords(themeWords);
  const { locale } = useLocaleValue();
  const { announce } = useEditor();
  const problems = contrastProblems(theme);
  const figures = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const mend = (patch: Partial<ThemeTokens>) => {
    if (put(patch).ok) announce(t("mended"));
  };
  return (
    <section aria-label={t("contrast")} className="flex flex-col gap-3">
      <h3 className="flex items-center gap-2 font-semibold">
        {problems.length === 0 ? (
          <CircleCheck aria-hidden className="size-4.5 text-green-11" />
        ) : (
          <TriangleAlert aria-hidden className="size-4.5 text-amber-11" />
        )}
        {problems.length === 0 ? t("contrastGood") : t("contrastBad", { count: problems.length })}
      </h3>
      {problems.length > 0 && (
        <ul className="flex flex-col divide-y divide-line rounded-md border border-line">
          {problems.map(({ word: role, ground, ratio, mend: change }) => (
            <li key={`${role} ${ground}`} className="flex items-start gap-3 p-3">
              <span
                aria-hidden
                className="grid size-9 shrink-0 place-items-center rounded-sm border border-line font-semibold"
                style={{ color: theme[role], backgroundColor: theme[ground] }}
              >
                Aa
              </span>
              <div className="flex min-w-0 flex-1 flex-col items-start gap-1.5">
                <p className="leading-tight">{t("pair", { word: word(role), ground: word(ground) })}</p>
                <p className="text-sm text-soft">
                  {t("ratio", { ratio: figures.format(Math.floor(ratio * 10) / 10) })}
                </p>
                {change ? (
                  <Button
                    size="small"
                    isDisabled={isReadOnly}
                    aria-label={t("mendTo", { role: word(change.role), value: change.value })}
                    onPress={() => mend({ [change.role]: change.value })}
                  >
                    <span
                      aria-hidden
                      className="size-3.5 rounded-full border border-edge"
                      style={{ backgroundColor: change.value }}
                    />
                    {t("mend")}
                  </Button>
                ) : (
                  <p className="text-sm text-soft">{t("noMend")}</p>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      {problems.filter((each) => each.mend).length > 1 && (
        <Button size="small" isDisabled={isReadOnly} onPress={() => mend(mended(theme))} className="self-start">
          <WandSparkles aria-hidden />
          {t("mendAll")}
        </Button>
      )}
    </section>
  );
}
