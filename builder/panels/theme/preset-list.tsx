import { cx } from "#app/ui/cx.ts";
import { MOODS, THEME_PRESETS, type ThemeTokens } from "#blocks/contract/index.ts";
import { sameJson } from "#runtime/document/same-json.ts";
import type { Outcome } from "../../session/session.ts";
import { pageWords } from "../../words/page.ts";
import { themeWords } from "../../words/theme.ts";
import { useWords } from "../../words/use-words.ts";

export interface PresetListProps {
  theme: ThemeTokens;
  put(patch: Partial<ThemeTokens>): Outcome;
  isReadOnly: boolean;
}

/** The moods of the house as starting points: one press, one step of undo. */
export function PresetList({ theme, put, isReadOnly }: PresetListProps) {
  const t = useWords(themeWords);
  const page = useWords(pageWords);
  return (
    <section aria-label={t("start")}>
      <h3 className="font-semibold">{t("start")}</h3>
      <p className="pb-3 text-sm text-soft">{t("startHelp")}</p>
      <ul className="grid grid-cols-3 gap-2">
        {MOODS.map((mood) => {
          const preset = THEME_PRESETS[mood];
          return (
            <li key={mood}>
              <button
                type="button"
                disabled={isReadOnly}
                aria-pressed={sameJson(theme, preset)}
                onClick={() => void put(preset)}
                className={cx(
                  "flex w-full flex-col overflow-hidden rounded-md border border-edge text-start text-sm",
                  "aria-pressed:border-accent aria-pressed:outline-2 aria-pressed:outline-accent hover:border-accent",
                )}
              >
                <span
                  aria-hidden
                  className="flex h-11 items-center gap-1.5 px-2"
                  style={{ backgroundColor: preset.surface, color: preset.text }}
                >
                  <span className="text-base font-semibold">Aa</span>
                  <span className="size-3.5 rounded-full" style={{ backgroundColor: preset.accent }} />
                  <span className="size-3.5 rounded-full" style={{ backgroundColor: preset.ink }} />
                </span>
                <span className="truncate px-2 py-1">{page(`mood.${mood}`)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
