import type { LocalizedText } from "#app/commerce/kernel/locale.ts";
import { type Doc, type Mood, THEME_PRESETS } from "#blocks/contract/index.ts";
import { node, versions } from "./build.ts";

const TITLE = { fr: "Thème de la boutique", ar: "مظهر المتجر", en: "Shop theme" };

/** A theme that begins as a mood of the house. */
export function starterTheme(mood: Mood, title: LocalizedText = TITLE): Doc {
  const root = node("layout.theme", "root", THEME_PRESETS[mood]);
  return { format: 1, kind: "theme", blocks: versions(root), meta: { title }, root };
}
