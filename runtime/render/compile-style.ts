import {
  BREAKPOINT_MAX,
  BREAKPOINTS,
  type Breakpoint,
  type Motion,
  type Node,
  STYLE_PROPERTIES,
  type StyleSet,
} from "#blocks/contract/index.ts";
import { walk } from "../document/tree.ts";
import type { ShownNode } from "./shown-tree.ts";
import { surfaceClass, surfaceRules } from "./surfaces.ts";

/** Effects follow the scroll (motion.css), so a delay becomes a later start: the longest, 2 s, this far into the entry. */
const LONGEST_DELAY = 2_000;
const LATEST_START = 40;

/** The classes of a node's one wrapper: the same in shop and canvas. */
export function nodeClass(node: Pick<ShownNode, "id" | "style" | "motion" | "styled" | "off">, prefix = ""): string {
  // Copies of one repeated node share its rules; what is not displayed is each copy's own question.
  const own = node.styled && node.off && `n-${prefix}${node.id}`;
  const motion = motionClasses(node.motion);
  return ["n", `n-${prefix}${node.styled ?? node.id}`, own, surfaceClass(node.style), ...motion]
    .filter(Boolean)
    .join(" ");
}

/** What motion.css goes by. */
function motionClasses({ enter, on, stagger, hover, scroll }: Motion = {}): (string | false)[] {
  return [
    ...(enter ? ["enter", `enter-${enter}`, on === "load" && "on-load", Boolean(stagger) && "stagger"] : []),
    hover !== undefined && `hover-${hover}`,
    scroll !== undefined && `scroll-${scroll}`,
  ];
}

/** Its delays: as times where it comes with the page, as ways where it comes with the scrolling. */
function motionRule({ on, delay = 0, stagger = 0 }: Motion): string {
  const way = (ms: number) => `${Math.round((ms / LONGEST_DELAY) * LATEST_START)}%`;
  const told =
    on === "load" ? { wait: `${delay}ms`, pause: `${stagger}ms` } : { delay: way(delay), step: way(stagger) };
  const [first, second] = Object.entries(told);
  const rules = [delay > 0 && first, stagger > 0 && second].filter((each) => each !== false && each !== undefined);
  return rules.map(([name, value]) => `--enter-${name}:${value}`).join(";");
}

/** Each screen is in exactly one of these, fractions of a pixel included. */
const ONLY: Record<Breakpoint, string> = {
  base: `not all and (max-width:${BREAKPOINT_MAX.tablet}px)`,
  tablet: `(max-width:${BREAKPOINT_MAX.tablet}px) and (min-width:${BREAKPOINT_MAX.mobile}.02px)`,
  mobile: `(max-width:${BREAKPOINT_MAX.mobile}px)`,
};

/**
 * The stylesheet of a tree: one rule per styled node and breakpoint, widest first, so that narrower ones win; last, what
 * is not displayed at all. Nothing that is not in the table can come out: names and values are looked up, never copied.
 */
export function compileStyle(root: Node, prefix = ""): string {
  const rules: Record<Breakpoint, string[]> = { base: [], tablet: [], mobile: [] };
  const gone: string[] = [];
  const off: Record<Breakpoint, string[]> = { base: [], tablet: [], mobile: [] };
  const styled = new Set<string>();
  const turned: Record<Breakpoint, string[]> = { base: [], tablet: [], mobile: [] };
  for (const { node } of walk(root) as Iterable<{ node: ShownNode }>) {
    const selector = `.n-${prefix}${node.styled ?? node.id}`;
    for (const breakpoint of node.off ?? []) off[breakpoint].push(`.n-${prefix}${node.id}{display:none}`);
    if (styled.has(selector)) continue;
    styled.add(selector);
    for (const breakpoint of BREAKPOINTS) rules[breakpoint].push(...nodeRules(selector, node.style?.[breakpoint]));
    for (const [width, rule] of surfaceRules(selector, node.style)) turned[width].push(rule);
    const motion = node.motion && motionRule(node.motion);
    if (motion) rules.base.push(`${selector}{${motion}}`);
    if (node.hidden) gone.push(`${selector}{display:none}`);
  }
  return [
    ...within(turned, (each) => ONLY[each]),
    ...within(rules, (each) => (each === "base" ? null : `(max-width:${BREAKPOINT_MAX[each]}px)`)),
    ...within(off, (each) => ONLY[each]),
    ...gone,
  ].join("");
}

function within(rules: Record<Breakpoint, string[]>, media: (breakpoint: Breakpoint) => string | null): string[] {
  return BREAKPOINTS.filter((each) => rules[each].length > 0).map((each) => {
    const css = rules[each].join("");
    const query = media(each);
    return query === null ? css : `@media ${query}{${css}}`;
  });
}

function nodeRules(selector: string, set: StyleSet | undefined): string[] {
  // Most nodes of a long page: the canvas asks again at every letter that is typed.
  if (!set) return [];
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
