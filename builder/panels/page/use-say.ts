import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { diffWords } from "../../words/diff.ts";
import type { SayWith } from "../../words/said-values.ts";
import { styleWords } from "../../words/style.ts";
import { useWords } from "../../words/use-words.ts";
import { useEditor } from "../editor-context.tsx";

type StyleWord = keyof (typeof styleWords)["fr"] & string;
const isStyleWord = (name: string): name is StyleWord => Object.hasOwn(styleWords.fr, name);

/** How values of blocks are said to the person at work. */
export function useSay(): SayWith {
  const { session, facts } = useEditor();
  const { locale } = useLocaleValue();
  const t = useWords(diffWords);
  const style = useWords(styleWords);
  return { registry: session.registry, locale, mainLocale: facts.mainLocale, t, style, isStyleWord };
}
