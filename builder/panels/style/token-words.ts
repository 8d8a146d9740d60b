import type { Translate } from "#app/commerce/kernel/messages.ts";
import { COLOR_TOKENS, type ColorToken, type StyleName } from "#blocks/contract/index.ts";
import type { inspectorWords } from "../../words/inspector.ts";
import type { styleWords } from "../../words/style.ts";

type StyleWord = keyof (typeof styleWords)["fr"] & string;
type InspectorWord = keyof (typeof inspectorWords)["fr"] & string;

/** Tokens that say the same in every property. */
const WORDED = new Set(
  "text narrow fit content wide first last none half most screen s m l normal medium semibold bold display body tight snug loose start center end stretch hidden shown".split(
    " ",
  ),
);

/** A token in words: lengths as they measure (one step is 4 px), colours by their role, the rest by name. */
export function tokenWord(
  name: StyleName,
  token: string,
  style: Translate<StyleWord>,
  inspector: Translate<InspectorWord>,
): string {
  if (name === "color" || name === "background" || name === "borderColor") {
    if (COLOR_TOKENS.includes(token as ColorToken)) return inspector(`color.${token as ColorToken}`);
  }
  if (name === "order" && token === "normal") return style("value.inPlace");
  if (/^(padding|margin)/.test(name)) return `${Number(token) * 4} px`;
  if (name === "fontSize") return token.toUpperCase();
  if (token === "full") return style(name === "radius" ? "value.round" : "value.full");
  if (token === "0") return style("value.none");
  return WORDED.has(token) ? style(`value.${token}` as StyleWord) : token;
}
