import {
  choice,
  defineBlock,
  hex,
  number,
  type Prop,
  THEME_CHOICES,
  THEME_COLORS,
  THEME_NUMBERS,
  THEME_PRESETS,
  type ThemeChoice,
  type ThemeColor,
  type ThemeNumber,
  type ThemeTokens,
} from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

const start = THEME_PRESETS.clair;
const keys = <K extends string>(table: Record<K, unknown>) => Object.keys(table) as K[];

/** The root of a theme: every token is a prop of it, so that one schema says what a theme may hold. */
export default defineBlock({
  type: "layout.theme",
  version: 1,
  category: "layout",
  icon: "palette",
  hidden: true,
  messages,
  props: {
    ...(Object.fromEntries(keys<ThemeColor>(THEME_COLORS).map((role) => [role, hex(start[role])])) as Record<
      ThemeColor,
      Prop<string>
    >),
    ...(Object.fromEntries(
      keys<ThemeChoice>(THEME_CHOICES).map((name) => [name, choice(THEME_CHOICES[name], start[name])]),
    ) as { [C in ThemeChoice]: Prop<ThemeTokens[C]> }),
    ...(Object.fromEntries(
      keys<ThemeNumber>(THEME_NUMBERS).map((name) => [name, number(start[name], THEME_NUMBERS[name])]),
    ) as Record<ThemeNumber, Prop<number>>),
  },
});
