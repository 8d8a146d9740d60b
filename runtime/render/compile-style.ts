import {
  BREAKPOINT_MAX,
  BREAKPOINTS,
  type Breakpoint,
  type Node,
  STYLE_PROPERTIES,
  type StyleSet,
} from "#blocks/contract/index.ts";
import { walk } from "../document/tree.ts";

/** Backgrounds that turn the colours on them around, so that text keeps its contrast (themes/ says how). */
const SURFACES: Readonly<Record<string, string>> = { ink: "on-ink", accent: "on-accent", tint: "on-tint" };

/** Effects follow the scroll (motion.css), so a delay becomes a later start: the longest, 2 s, this far into the entry. */
const LONGEST_DELAY = 2_000;
const LATEST_START = 40;

/** The classes of a node's one wrapper: the same in shop and canvas. */
export function nodeClass(node: Pick<Node, "id" | "style" | "motion">, prefix = ""): string {
  const surface = SURFACES[node.style?.base?.background ?? ""];
  return ["n", `n-${prefix}${node.id}`, surface, node.motion && `enter-${node.motion.enter}`].filter(Boolean).join(" ");
}

/**
 * The stylesheet of a tree: one rule per styled node and breakpoint, widest first, so that narrower ones win. Nothing
 * that is not in the table can come out: names and values are looked up, never copied.
 */
export function compileStyle(root: Node, prefix = ""): string {
  const rules: Record<Breakpoint, string[]> = { base: [], tablet: [], mobile: [] };
  for (const { node } of walk(root)) {
    const selector = `.n-${prefix}${node.id}`;
    for (const breakpoint of BREAKPOINTS) rules[breakpoint].push(...nodeRules(selector, node.style?.[breakpoint]));
    const delay = node.motion?.delay;
    if (delay) rules.base.push(`${selector}{--enter-delay:${Math.round((delay / LONGEST_DELAY) * LATEST_START)}%}`);
  }
  return BREAKPOINTS.filter((each) => rules[each].length > 0)
    .map((each) => {
      const css = rules[each].join("");
      return each === "base" ? css : `@media (max-width:${BREAKPOINT_MAX[each]}px){${css}}`;
    })
    .join("");
}

function nodeRules(selector: string, set: StyleSet = {}): string[] {
  const place = declarations(set, true);
  const own = declarations(set, false);
  return [place && `${selector}{${place}}`, own && `${selector}>*{${own}}`].filter((rule) => rule !== "");
}

/** In the table's order, so that two documents that say the same compile to the same bytes. */
function declarations(set: StyleSet, onPlace: boolean): string {
  return Object.entries(STYLE_PROPERTIES)
    .flatMap(([name, property]) => {
      const token = Object.hasOwn(set, name) ? set[name as keyof StyleSet] : undefined;
      if (token === undefined || "on" in property !== onPlace) return [];
      const value = Object.hasOwn(property.values, token)
        ? (property.values as Readonly<Record<string, string>>)[token]
        : undefined;
      return value === undefined ? [] : property.css.map((css) => `${css}:${value}`);
    })
    .join(";");
}
